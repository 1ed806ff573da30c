using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace SpineSandbox.Sds.Feed;

/// <summary><c>GET /_sandbox/changes</c>: the directory and each change of it, one JSON object a line, until the caller leaves.</summary>
internal static class FeedRoutes
{
    public static RouteGroupBuilder MapChangeFeed(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/changes", FollowAsync).WithName("FollowChanges").WithSummary("Follow the directory, change by change");

        return sandbox;
    }

    private static async Task FollowAsync(
        HttpContext context, [FromQuery] string? since, ChangeFeed feed, IHostApplicationLifetime lifetime)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var response = context.Response;
        response.ContentType = "application/x-ndjson";
        await response.StartAsync(ending.Token);

        try
        {
            await foreach (var message in feed.FollowAsync(since, ending.Token))
            {
                await JsonSerializer.SerializeAsync(response.Body, message, JsonSerializerOptions.Web, ending.Token);
                await response.Body.WriteAsync("\n"u8.ToArray(), ending.Token);
                await response.Body.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The follower has left, or this service stops.
        }
    }
}
