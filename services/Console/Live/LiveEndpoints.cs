using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SpineSandbox.Console.Exchanges;
using SpineSandbox.Console.Home;
using SpineSandbox.Console.Journeys;
using SpineSandbox.Sandbox.Api;

namespace SpineSandbox.Console.Live;

/// <summary>Server-Sent Events for what is live on the pages.</summary>
internal static class LiveEndpoints
{
    public const string Exchanges = SandboxEndpoints.Root + "/live/exchanges";

    public const string Calls = SandboxEndpoints.Root + "/live/calls";

    /// <summary>What a journey's page follows until the journey has ended.</summary>
    public static string Journey(string id) => $"{SandboxEndpoints.Root}/live/journeys/{id}";

    public static RouteGroupBuilder MapLive(this RouteGroupBuilder sandbox)
    {
        var live = sandbox.MapGroup("/live").WithTags("Live");
        live.MapGet("/exchanges", FollowExchanges).WithName("FollowExchanges").WithSummary("Each new exchange that fits, as HTML");
        live.MapGet("/calls", FollowCalls).WithName("FollowCalls").WithSummary("Who calls whom, call by call");
        live.MapGet("/journeys/{id}", FollowJourney).WithName("FollowJourney").WithSummary("A journey's diagram as it grows, as HTML");

        return sandbox;
    }

    private static ServerSentEventsResult<string> FollowExchanges(HttpContext context, ExchangeWatch watch, Fragments fragments, IHostApplicationLifetime lifetime)
    {
        var filter = ExchangeFilter.Of(context.Request.Query);

        return TypedResults.ServerSentEvents(Ending(context, lifetime, FittingAsync));

        async IAsyncEnumerable<SseItem<string>> FittingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var exchange in watch.FollowAsync(cancellationToken))
            {
                if ((filter.Service is null || filter.Service == exchange.By) && filter.Fits(exchange.View))
                {
                    yield return new SseItem<string>(await fragments.RenderAsync<ExchangeDetails>(new() { ["Exchange"] = exchange }));
                }
            }
        }
    }

    private static ServerSentEventsResult<string> FollowCalls(HttpContext context, ExchangeWatch watch, IHostApplicationLifetime lifetime)
    {
        return TypedResults.ServerSentEvents(Ending(context, lifetime, CallsAsync));

        async IAsyncEnumerable<SseItem<string>> CallsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var exchange in watch.FollowAsync(cancellationToken))
            {
                yield return new SseItem<string>(JsonSerializer.Serialize(SeenCall.Of(exchange), JsonSerializerOptions.Web));
            }
        }
    }

    private static IResult FollowJourney(
        string id, HttpContext context, JourneyBook book, ExchangeWatch watch, Fragments fragments, IHostApplicationLifetime lifetime)
    {
        return book.Find(id) is { } entry
            ? TypedResults.ServerSentEvents(Ending(context, lifetime, token => GrowingJourney.FollowAsync(entry, watch, fragments, token)))
            : Results.Problem($"There is no journey {id} here.", statusCode: StatusCodes.Status404NotFound);
    }

    /// <summary>A stream that ends, without a word, when its reader has left or this service stops.</summary>
    private static async IAsyncEnumerable<SseItem<string>> Ending(
        HttpContext context, IHostApplicationLifetime lifetime, Func<CancellationToken, IAsyncEnumerable<SseItem<string>>> events)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        await using var all = events(ending.Token).GetAsyncEnumerator(ending.Token);
        while (true)
        {
            try
            {
                if (!await all.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                yield break;
            }

            yield return all.Current;
        }
    }
}
