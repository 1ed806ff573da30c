using System.Net;
using SpineSandbox.LocalEngine.Dcp;

namespace SpineSandbox.LocalEngine.Tests.Dcp;

public sealed class DcpClientTests(FakeDcp dcp) : IClassFixture<FakeDcp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Creates_an_executable_in_the_words_of_DCP()
    {
        using var client = dcp.Client();

        await client.CreateAsync(
            new DcpExecutable
            {
                Metadata = new DcpMetadata("pds-created"),
                Spec = new DcpExecutableSpec { ExecutablePath = "dotnet", Env = [new DcpVariable("NAME", "value")] },
            },
            Token);

        var body = Assert.Single(dcp.Requests, request => request.Body.Contains("pds-created", StringComparison.Ordinal)).Body;
        Assert.Contains("\"apiVersion\":\"usvc-dev.developer.microsoft.com/v1\",\"kind\":\"Executable\"", body, StringComparison.Ordinal);
        Assert.Contains("\"env\":[{\"name\":\"NAME\",\"value\":\"value\"}],\"executionType\":\"Process\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("status", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patches_in_a_media_type_without_charset()
    {
        using var client = dcp.Client();

        await client.StopAsync("known", Token);

        var patch = Assert.Single(dcp.Requests, request => request.Line.StartsWith("PATCH", StringComparison.Ordinal)
            && request.Line.EndsWith("executables/known", StringComparison.Ordinal));
        Assert.Equal("application/merge-patch+json", patch.ContentType);
        Assert.Equal("""{"spec":{"stop":true}}""", patch.Body);
    }

    [Fact]
    public async Task Takes_an_unknown_process_for_one_that_is_gone()
    {
        using var client = dcp.Client();

        await client.StopAsync("unknown", Token);

        Assert.Null(await client.GetAsync("unknown", Token));
        Assert.Equal(42, (await client.GetAsync("known", Token))?.Status?.Pid);
    }

    [Fact]
    public async Task Follows_a_watch_past_events_that_it_does_not_need()
    {
        dcp.Watch = """
            {"type":"ADDED","object":{"metadata":{"name":"one"},"spec":{"executablePath":"x"}}}
            {"type":"BOOKMARK","object":{"metadata":{"name":"none"},"spec":{"executablePath":"x"}}}
            {"type":"DELETED","object":{"metadata":{"name":"gone"},"spec":{"executablePath":"x"}}}
            {"type":"MODIFIED","object":{"metadata":{"name":"two"},"spec":{"executablePath":"x"}}}

            """;
        using var client = dcp.Client();
        var seen = new List<string>();

        await foreach (var executable in client.WatchAsync(Token))
        {
            seen.Add(executable.Metadata.Name);
        }

        Assert.Equal(["one", "two"], seen);
    }

    [Fact]
    public async Task Reads_the_output_of_a_process()
    {
        using var client = dcp.Client();
        var lines = new List<string>();

        await foreach (var line in client.LogAsync("known", "stdout", follow: true, Token))
        {
            lines.Add(DcpConsole.Parse(line, "stdout").Text);
        }

        Assert.Equal(["one", "two"], lines);
    }

    [Fact]
    public async Task Does_not_mind_when_DCP_hangs_up_on_being_shut_down()
    {
        using var client = dcp.Client();

        await client.ShutDownAsync(Token);

        Assert.Contains(dcp.Requests, request => request.Line == "PATCH /admin/execution");
    }

    [Fact]
    public async Task Says_what_was_refused()
    {
        using var client = dcp.Client("wrong");

        var refusal = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("known", Token));

        Assert.Equal(HttpStatusCode.Forbidden, refusal.StatusCode);
        Assert.Contains("executables/known", refusal.Message, StringComparison.Ordinal);
    }
}
