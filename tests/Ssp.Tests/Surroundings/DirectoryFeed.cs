using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SpineSandbox.Sandbox.DirectoryFeed;

namespace SpineSandbox.Ssp.Tests.Surroundings;

/// <summary>A directory of the test's own, on a free port: it speaks the change feed of SDS and nothing else.</summary>
public sealed class DirectoryFeed : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<DirectoryMessage> _messages = Channel.CreateUnbounded<DirectoryMessage>();
    private int _position;

    private DirectoryFeed()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/_sandbox/changes", StreamAsync);
    }

    public string Address => _app.Urls.Single();

    public static async Task<DirectoryFeed> StartAsync()
    {
        var feed = new DirectoryFeed();
        await feed._app.StartAsync();
        return feed;
    }

    /// <summary>Sends a message to whoever follows, its position filled in.</summary>
    public void Send(DirectoryMessage message) =>
        _messages.Writer.TryWrite(message with { Position = $"{Interlocked.Increment(ref _position)}" });

    public async ValueTask DisposeAsync()
    {
        _messages.Writer.Complete();
        await _app.DisposeAsync();
    }

    private async Task StreamAsync(HttpContext context)
    {
        context.Response.ContentType = "application/x-ndjson";
        await context.Response.StartAsync(context.RequestAborted);
        await foreach (var message in _messages.Reader.ReadAllAsync(context.RequestAborted))
        {
            await context.Response.WriteAsync(JsonSerializer.Serialize(message, JsonSerializerOptions.Web) + "\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }
}
