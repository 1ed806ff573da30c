using System.Diagnostics;
using SpineSandbox.Console.Exchanges;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Console.Journeys;

/// <summary>The latest journeys that were run from these pages, newest first. The oldest make room; a reset forgets all.</summary>
internal sealed class JourneyBook(IServiceProvider services, TimeProvider clock) : IResettable
{
    private const int MostKept = 50;

    private readonly Lock _gate = new();
    private readonly LinkedList<JourneyEntry> _entries = [];

    public IReadOnlyList<JourneyEntry> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    public JourneyEntry? Find(string id) => All.FirstOrDefault(entry => entry.Id == id);

    /// <summary>Begins a run, which goes on whether or not somebody waits for it.</summary>
    public JourneyEntry Start(JourneyRequest request)
    {
        // The calls of the run belong to the trace of the request that began it.
        var traceId = Activity.Current?.TraceId.ToString() ?? "";
        var entry = new JourneyEntry(
            Guid.NewGuid().ToString("N")[..12], request, traceId, clock.GetUtcNow(), Task.Run(() => RunAsync(request)));

        lock (_gate)
        {
            _entries.AddFirst(entry);
            if (_entries.Count > MostKept)
            {
                _entries.RemoveLast();
            }
        }

        return entry;
    }

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _entries.Clear();
        }

        return Task.CompletedTask;
    }

    private async Task<EndedJourney> RunAsync(JourneyRequest request)
    {
        using var scope = services.CreateScope();
        var run = await scope.ServiceProvider.GetRequiredService<JourneyRunner>().RunAsync(request, CancellationToken.None);
        if (run.Result is not { } journey)
        {
            return new EndedJourney(run, new Dictionary<string, SeenExchange>(), []);
        }

        var exchanges = scope.ServiceProvider.GetRequiredService<StepExchanges>();

        return new EndedJourney(
            run,
            await exchanges.OfAsync(journey.Steps, CancellationToken.None),
            journey.Outcome == JourneyOutcome.Completed ? [] : await exchanges.RefusalsAsync(journey.TraceId, CancellationToken.None));
    }
}
