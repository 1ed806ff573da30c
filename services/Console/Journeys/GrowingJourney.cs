using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using SpineSandbox.Console.Exchanges;
using SpineSandbox.Console.Live;
using SpineSandbox.Pages.Journeys;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Console.Journeys;

/// <summary>A journey while it runs: the calls of its trace as far as they have been made, drawn as steps without numbers.</summary>
internal static class GrowingJourney
{
    /// <summary>Said when the whole is there.</summary>
    private const string Done = "done";

    public static async IAsyncEnumerable<SseItem<string>> FollowAsync(
        JourneyEntry entry, ExchangeWatch watch, Fragments fragments, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _ = entry.Ending.ContinueWith(_ => ended.Cancel(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        var calls = new List<SeenExchange>();
        await using var seen = watch.FollowAsync(ended.Token).GetAsyncEnumerator(ended.Token);
        while (await NextAsync(seen, ended.Token))
        {
            // A call between two services of ours is told by both.
            if (seen.Current is { } call && call.Sent && Belongs(call, entry))
            {
                calls.Add(call);
                yield return new SseItem<string>(await fragments.RenderAsync<SequenceDiagram>(new() { ["Journey"] = SoFar(entry, calls) }));
            }
        }

        if (!cancellationToken.IsCancellationRequested)
        {
            yield return new SseItem<string>("", Done);
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<SeenExchange> seen, CancellationToken ended)
    {
        try
        {
            return await seen.MoveNextAsync();
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return false;
        }
    }

    // A message travels on in the cycles of MESH's clients, each of which is a trace of its own.
    private static bool Belongs(SeenExchange call, JourneyEntry entry) =>
        JourneyNames.IsMessaging(entry.Request.Journey) ? call.View.At >= entry.StartedAt : call.View.TraceId == entry.TraceId;

    private static JourneyResult SoFar(JourneyEntry entry, IEnumerable<SeenExchange> calls) => new(
        entry.Id,
        entry.TraceId,
        JourneyOutcome.Completed,
        [
            .. calls.OrderBy(call => call.View.At).Select((call, index) => new JourneyStep(
                $"{index + 1}", "", call.View.From, call.View.To, call.View.Method, call.View.Url, call.View.Status, call.View.DurationMs, call.View.Id)),
        ],
        Result: null,
        Journey: entry.Request.Journey);
}
