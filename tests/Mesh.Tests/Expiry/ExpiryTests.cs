using System.Net;
using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Mesh.Tests.Expiry;

public sealed class ExpiryTests : IAsyncLifetime
{
    private readonly MeshFixture _mesh = new();

    public ValueTask InitializeAsync() => _mesh.InitializeAsync();

    public ValueTask DisposeAsync() => _mesh.DisposeAsync();

    [Fact]
    public async Task What_is_not_collected_in_five_days_comes_back_as_a_report()
    {
        var id = await _mesh.Alice.SendAsync(_mesh.Alice.Message(_mesh.Bob).With(MexHeaders.Subject, "About").With(MexHeaders.LocalId, "mine"));
        await PassAsync(TimeSpan.FromDays(5) - TimeSpan.FromMinutes(10));
        Assert.Equal([id], await _mesh.Bob.InboxAsync());
        Assert.Empty(await _mesh.Alice.InboxAsync());

        _mesh.Service.Clock.Advance(TimeSpan.FromMinutes(10));
        var reports = await Until.FoundAsync(
            async () => await _mesh.Alice.InboxAsync() is { Count: > 0 } waiting ? waiting : null, () => _mesh.Service.Clock.Advance(TimeSpan.FromMinutes(1)));

        var report = await _mesh.Alice.GetAsync($"/inbox/{Assert.Single(reports)}");
        var expected = new Dictionary<string, string>
        {
            [MexHeaders.MessageType] = "REPORT", [MexHeaders.StatusCode] = "14",
            [MexHeaders.StatusDescription] = "Message not collected by recipient after 5 days", [MexHeaders.StatusSuccess] = "ERROR",
            [MexHeaders.LinkedMessageId] = id, [MexHeaders.To] = "X26ABC2", [MexHeaders.Subject] = "About", [MexHeaders.LocalId] = "mine",
            [MexHeaders.FileName] = $"{id}.dat",
        };
        Assert.All(expected, header => Assert.Equal(header.Value, report.Header(header.Key)));
        Assert.Empty(await _mesh.Bob.InboxAsync());
        Assert.Equal(HttpStatusCode.Gone, (await _mesh.Bob.GetAsync($"/inbox/{id}")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await _mesh.Bob.AcknowledgeAsync(id)).Status);
        Assert.Equal("undeliverable", (await _mesh.Alice.TrackAsync(id)).Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_report_that_nobody_collects_makes_no_further_report()
    {
        await _mesh.Alice.SendAsync(_mesh.Bob);
        await PassAsync(TimeSpan.FromDays(5));
        var report = Assert.Single(await Until.FoundAsync(
            async () => await _mesh.Alice.InboxAsync() is { Count: > 0 } waiting ? waiting : null, () => _mesh.Service.Clock.Advance(TimeSpan.FromMinutes(1))));

        await PassAsync(TimeSpan.FromDays(5));
        await Until.FoundAsync(
            async () => await _mesh.Alice.InboxAsync() is { Count: 0 } ? report : null, () => _mesh.Service.Clock.Advance(TimeSpan.FromMinutes(1)));
        Assert.Equal(HttpStatusCode.Gone, (await _mesh.Alice.GetAsync($"/inbox/{report}")).Status);
    }

    [Fact]
    public async Task Everything_is_deleted_after_thirty_days()
    {
        var id = await _mesh.Alice.SendAsync(_mesh.Bob, new string('x', 100_000));
        await _mesh.Bob.AcknowledgeAsync(id);
        await PassAsync(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(10));
        Assert.Equal("acknowledged", (await _mesh.Alice.TrackAsync(id)).Json.GetProperty("status").GetString());

        await Until.FoundAsync(
            async () => (await _mesh.Alice.TrackAsync(id)).Status == HttpStatusCode.NotFound ? id : null,
            () => _mesh.Service.Clock.Advance(TimeSpan.FromMinutes(1)));
        await Until.FoundAsync(() => Task.FromResult(_mesh.BodyFiles().Length == 0 ? "gone" : null));
    }

    [Fact]
    public async Task An_upload_that_is_never_completed_is_deleted_without_a_report()
    {
        var id = await _mesh.Alice.SendAsync(_mesh.Alice.Message(_mesh.Bob).With(MexHeaders.ChunkRange, "1:2"));

        await PassAsync(TimeSpan.FromDays(5));
        await Until.FoundAsync(
            async () => (await _mesh.Alice.TrackAsync(id)).Status == HttpStatusCode.NotFound ? id : null,
            () => _mesh.Service.Clock.Advance(TimeSpan.FromMinutes(1)));
        Assert.Empty(await _mesh.Alice.InboxAsync());
    }

    // The services wait for the clock by its timers; nothing of it is done before they do.
    private async Task PassAsync(TimeSpan time)
    {
        await Until.FoundAsync(() => Task.FromResult(_mesh.Service.Clock.PendingTimers >= 2 ? "waiting" : null));
        _mesh.Service.Clock.Advance(time);
    }
}
