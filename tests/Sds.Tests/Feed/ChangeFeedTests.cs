using System.Diagnostics;
using SpineSandbox.Sds.Tests.Edits;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Sds.Tests.Feed;

/// <summary>Runs by itself: it says how soon an edit arrives.</summary>
[CollectionDefinition(nameof(ChangeFeedTests), DisableParallelization = true)]
[Collection(nameof(ChangeFeedTests))]
public sealed class ChangeFeedTests : IDisposable
{
    private readonly SdsService _sds = new();

    public void Dispose() => _sds.Dispose();

    [Fact]
    public async Task A_follower_begins_with_the_whole_directory()
    {
        await using var follower = await Follower.StartAsync(_sds.Listen());
        var system = follower.Replica.Current.FindSystem(Asid.Parse(Seeded.Asid));

        Assert.Equal(Seeded.PartyKey, system!.PartyKey.Value);
        Assert.Equal(
            $"{SdsService.Provider}/{Seeded.Practice}/DSTU2/1",
            Assert.Single(follower.Replica.Current.FindEndpoints(system, GpConnectInteractions.GetCareRecord)).Address);
        Assert.NotNull(follower.Replica.Current.FindOrganisation(OdsCode.Parse(Seeded.Practice)));
    }

    [Fact]
    public async Task An_edit_reaches_followers_within_100_milliseconds()
    {
        await using var follower = await Follower.StartAsync(_sds.Listen());
        using var client = _sds.CreateClient();
        var quickest = TimeSpan.MaxValue;

        // Of several, because other tests may hold the processor at any moment.
        foreach (var asid in Enumerable.Range(0, 5).Select(index => $"20000009899{index}"))
        {
            await client.PutSystemAsync(asid, Seeded.Practice);
            var saved = Stopwatch.GetTimestamp();
            await follower.UntilAsync(directory => directory.FindSystem(Asid.Parse(asid)) is not null);
            var passed = Stopwatch.GetElapsedTime(saved);
            quickest = passed < quickest ? passed : quickest;
        }

        Assert.InRange(quickest, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public async Task A_removal_and_a_reset_reach_followers()
    {
        await using var follower = await Follower.StartAsync(_sds.Listen());
        using var client = _sds.CreateClient();
        var seeded = Asid.Parse(Seeded.Asid);

        (await client.DeleteAsync($"/_sandbox/systems/{seeded}")).EnsureSuccessStatusCode();
        await follower.UntilAsync(directory => directory.FindSystem(seeded) is null);

        (await client.PostAsync("/_sandbox/reset", null)).EnsureSuccessStatusCode();
        await follower.UntilAsync(directory => directory.FindSystem(seeded) is not null);

        (await client.DeleteAsync($"/_sandbox/systems/{seeded}")).EnsureSuccessStatusCode();
        await follower.UntilAsync(directory => directory.FindSystem(seeded) is null);
    }

    [Fact]
    public async Task A_follower_finds_its_way_back_after_SDS_was_restarted()
    {
        var address = new Uri(_sds.Listen());
        await using var follower = await Follower.StartAsync(address.GetLeftPart(UriPartial.Authority));
        var added = Asid.Parse("200000098992");
        using (var client = _sds.CreateClient())
        {
            await client.PutSystemAsync(added.Value, Seeded.Practice);
            await follower.UntilAsync(directory => directory.FindSystem(added) is not null);
        }

        await _sds.DisposeAsync();
        using var restarted = new SdsService();
        restarted.Listen(address.Port);

        await follower.UntilAsync(directory => directory.FindSystem(added) is null);
        Assert.NotNull(follower.Replica.Current.FindSystem(Asid.Parse(Seeded.Asid)));
    }

    [Fact]
    public async Task A_known_position_is_followed_by_changes_only_and_an_unknown_one_by_a_snapshot()
    {
        using var client = _sds.CreateClient();
        using var feed = await FeedReader.OpenAsync(client);
        var snapshot = await feed.NextAsync();
        await client.PutSystemAsync("200000098993", Seeded.Practice);
        await feed.NextAsync();

        using var resumed = await FeedReader.OpenAsync(client, snapshot.Position);
        var change = await resumed.NextAsync();
        using var stranger = await FeedReader.OpenAsync(client, "elsewhere.7");

        Assert.True(snapshot.Snapshot);
        Assert.False(change.Snapshot);
        Assert.Equal("200000098993", Assert.Single(change.Systems).Asid.Value);
        Assert.True((await stranger.NextAsync()).Snapshot);
    }

    [Fact]
    public async Task A_quiet_feed_shows_every_few_seconds_that_it_lives()
    {
        using var client = _sds.CreateClient();
        using var feed = await FeedReader.OpenAsync(client);
        var snapshot = await feed.NextAsync();

        var next = feed.NextAsync();
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!next.IsCompleted)
        {
            deadline.Token.ThrowIfCancellationRequested();
            _sds.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        var heartbeat = await next;
        Assert.Equal(snapshot.Position, heartbeat.Position);
        Assert.False(heartbeat.Snapshot);
        Assert.Empty(heartbeat.Systems);
    }
}
