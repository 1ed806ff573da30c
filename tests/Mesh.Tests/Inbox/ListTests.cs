using System.Net;
using SpineSandbox.Mesh.Tests.Surroundings;

namespace SpineSandbox.Mesh.Tests.Inbox;

public sealed class ListTests : IClassFixture<MeshFixture>, IAsyncLifetime
{
    private readonly MeshFixture _mesh;
    private readonly List<string> _sent = [];

    public ListTests(MeshFixture mesh) => _mesh = mesh;

    public async ValueTask InitializeAsync()
    {
        // Each test has the inbox to itself.
        using var reset = await _mesh.Anonymous.PostAsync("/_sandbox/reset", null, TestContext.Current.CancellationToken);
        for (var number = 0; number < 25; number++)
        {
            _sent.Add(await _mesh.Alice.SendAsync(_mesh.Bob, $"{number}"));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Lists_oldest_first_and_says_how_many_there_are()
    {
        var list = (await _mesh.Bob.GetAsync("/inbox")).Json;

        Assert.Equal(_sent, [.. list.GetProperty("messages").EnumerateArray().Select(id => id.GetString()!)]);
        Assert.Equal(25, list.GetProperty("approx_inbox_count").GetInt32());
        Assert.Equal("/messageexchange/X26ABC2/inbox", list.GetProperty("links").GetProperty("self").GetString());
        Assert.False(list.GetProperty("links").TryGetProperty("next", out _));
    }

    [Fact]
    public async Task Pages_by_the_link_to_the_next()
    {
        var found = new List<string>();
        for (var path = "/inbox?max_results=10"; path is not null;)
        {
            var page = (await _mesh.Bob.GetAsync(path)).Json;
            found.AddRange(page.GetProperty("messages").EnumerateArray().Select(id => id.GetString()!));
            path = page.GetProperty("links").TryGetProperty("next", out var next) ? next.GetString()!["/messageexchange/X26ABC2".Length..] : null;
        }

        Assert.Equal(_sent, found);
    }

    [Fact]
    public async Task Goes_on_behind_a_message_that_was_acknowledged_meanwhile()
    {
        await _mesh.Bob.AcknowledgeAsync(_sent[9]);

        Assert.Equal(_sent[10..], await _mesh.Bob.InboxAsync($"?continue_from={_sent[9]}"));
    }

    [Fact]
    public async Task Version_1_goes_on_from_the_last_message_ID()
    {
        var page = (await _mesh.Bob.GetAsync($"/inbox?max_results=10&continue_from={_sent[9]}", v1: true)).Json;

        Assert.Equal(_sent[10..20], [.. page.GetProperty("messages").EnumerateArray().Select(id => id.GetString()!)]);
        Assert.Single(page.EnumerateObject());
    }

    [Theory]
    [InlineData("TEST_WORKFLOW", 25)]
    [InlineData("!TEST_WORKFLOW", 0)]
    [InlineData("TEST*", 25)]
    [InlineData("!TEST*", 0)]
    [InlineData("*WORK*", 25)]
    [InlineData("!*WORK*", 0)]
    [InlineData("TEST", 0)]
    [InlineData("!OTHER*", 25)]
    [InlineData("test*", 0)]
    public async Task Filters_by_workflow(string filter, int found) =>
        Assert.Equal(found, (await _mesh.Bob.InboxAsync($"?workflow_filter={Uri.EscapeDataString(filter)}")).Count);

    [Theory]
    [InlineData("max_results=9", "max_results")]
    [InlineData("max_results=5001", "max_results")]
    [InlineData("max_results=ten", "max_results")]
    [InlineData("continue_from=short", "continue_from")]
    [InlineData("continue_from=20260105100003123456_A1B2C3", "continue_from")]
    [InlineData("workflow_filter=x", "workflow_filter")]
    public async Task Refuses_a_page_that_cannot_be(string query, string name) => (await _mesh.Bob.GetAsync($"/inbox?{query}")).IsFault(name);

    [Fact]
    public async Task Counts_in_both_versions()
    {
        Assert.Equal("""{"count":25}""", (await _mesh.Bob.GetAsync("/count")).Text);

        var first = (await _mesh.Bob.GetAsync("/count", v1: true)).Json;
        Assert.Equal((25, true), (first.GetProperty("count").GetInt32(), first.GetProperty("allResultsIncluded").GetBoolean()));
    }

    [Fact]
    public async Task An_acknowledged_message_leaves_the_inbox_for_good()
    {
        var first = await _mesh.Bob.AcknowledgeAsync(_sent[0]);
        var again = await _mesh.Bob.AcknowledgeAsync(_sent[0], v1: true);

        Assert.Equal((HttpStatusCode.OK, ""), (first.Status, first.Text));
        Assert.Equal((HttpStatusCode.OK, $$"""{"messageId":"{{_sent[0]}}"}"""), (again.Status, again.Text));
        Assert.Equal(_sent[1..], await _mesh.Bob.InboxAsync());
        Assert.Equal(HttpStatusCode.Gone, (await _mesh.Bob.GetAsync($"/inbox/{_sent[0]}")).Status);
        (await _mesh.Bob.AcknowledgeAsync("20260105100003123456_A1B2C3")).IsError(HttpStatusCode.NotFound, "20", "Message does not exist");
    }

    [Fact]
    public async Task Rich_lists_show_what_came_and_what_went()
    {
        await _mesh.Bob.AcknowledgeAsync(_sent[0]);

        var came = (await _mesh.Bob.GetAsync("/inbox/rich?max_results=10")).Json;
        var went = (await _mesh.Alice.GetAsync("/outbox/rich?max_results=10")).Json;

        Assert.Equal(_sent[..10], [.. came.GetProperty("messages").EnumerateArray().Select(row => row.GetProperty("message_id").GetString()!)]);
        Assert.Equal("acknowledged", came.GetProperty("messages")[0].GetProperty("status").GetString());
        Assert.Equal(Enumerable.Reverse(_sent).Take(10), went.GetProperty("messages").EnumerateArray().Select(row => row.GetProperty("message_id").GetString()!));
        var next = went.GetProperty("links").GetProperty("next").GetString()!["/messageexchange/X26ABC1".Length..];
        Assert.Equal(
            Enumerable.Reverse(_sent).Skip(10).Take(10),
            (await _mesh.Alice.GetAsync(next)).Json.GetProperty("messages").EnumerateArray().Select(row => row.GetProperty("message_id").GetString()!));
    }
}
