using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>Says on the console, once each: that everything is healthy; that a resource ended by itself or does not get healthy.</summary>
internal sealed class Announcer(ResourceStore store, TextWriter output, TextWriter errors, TimeProvider time)
{
    private const int TailLength = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HashSet<(ResourceInstance, DateTime?)> _told = [];
    private readonly long _began = time.GetTimestamp();
    private bool _allHealthyTold;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(FollowAsync(cancellationToken), WatchTheAilingAsync(cancellationToken));
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        await foreach (var (instance, snapshot) in store.WatchAsync(cancellationToken))
        {
            if (snapshot.State is { Style: "error" } state && _told.Add((instance, snapshot.StopTimeStamp)))
            {
                // The last words of a process may arrive after the news of its end.
                await Task.Delay(TimeSpan.FromMilliseconds(500), time, cancellationToken);
                var code = snapshot.ExitCode is { } exitCode ? $" with exit code {exitCode}" : "";
                await TellAsync(instance, state.Text == KnownResourceStates.Exited ? $"ended by itself{code}" : "could not be started");
            }

            if (!_allHealthyTold && store.Instances.Where(other => other.StartsByItself).ToArray() is { Length: > 0 } started
                && started.All(other => other.Snapshot.HealthStatus == HealthStatus.Healthy))
            {
                _allHealthyTold = true;
                await output.WriteLineAsync(
                    $"All {started.Length} services are healthy after {time.GetElapsedTime(_began).TotalSeconds:0.0} s. Ctrl+C ends them.");
            }
        }
    }

    private async Task WatchTheAilingAsync(CancellationToken cancellationToken)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1), time);

        while (await beat.WaitForNextTickAsync(cancellationToken))
        {
            foreach (var instance in store.Instances.Where(IsAiling))
            {
                var report = instance.Snapshot.HealthReports.FirstOrDefault(other => other.Status != HealthStatus.Healthy);

                if (_told.Add((instance, instance.Snapshot.StartTimeStamp)))
                {
                    await TellAsync(
                        instance,
                        $"runs for {Patience.TotalSeconds:0} s, but is not healthy: {report?.Name}: {report?.Description ?? "no answer yet"}");
                }
            }
        }
    }

    private bool IsAiling(ResourceInstance instance) =>
        instance.Snapshot is { HealthStatus: not null and not HealthStatus.Healthy, StartTimeStamp: { } started }
        && time.GetUtcNow().UtcDateTime - started > Patience;

    private async Task TellAsync(ResourceInstance instance, string what)
    {
        var lines = instance.Log.Tail(TailLength);
        await errors.WriteLineAsync($"{instance.Resource.Name} {what}. {(lines.Count > 0 ? "Its last lines:" : "It wrote nothing.")}");

        foreach (var line in lines)
        {
            await errors.WriteLineAsync($"    {line.Text}");
        }
    }
}
