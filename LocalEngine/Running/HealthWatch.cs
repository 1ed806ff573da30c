using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>Asks a running resource how it is: often until it is healthy, since others wait for it, then now and again.</summary>
internal sealed class HealthWatch(ResourceStore store, HttpHealthCheck check, TimeProvider time)
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Ailing = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Starting = TimeSpan.FromMilliseconds(100);

    /// <summary>From here on a resource that is not healthy is not merely starting.</summary>
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(30);

    public static IEnumerable<HealthReportSnapshot> NotYetRun(IResource resource) =>
        ChecksOf(resource).Select(annotation => new HealthReportSnapshot(annotation.Key, null, null, null));

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        var checks = ChecksOf(instance.Resource).ToArray();
        var began = time.GetTimestamp();
        var told = began;

        while (checks.Length > 0)
        {
            var reports = await Task.WhenAll(checks.Select(annotation => check.RunAsync(annotation, cancellationToken)));
            cancellationToken.ThrowIfCancellationRequested();
            if (!reports.Select(Finding).SequenceEqual(instance.Snapshot.HealthReports.Select(Finding)) || time.GetElapsedTime(told) >= Ailing)
            {
                told = time.GetTimestamp();
                store.Update(instance, snapshot => snapshot with { HealthReports = [.. reports] });
            }

            var pause = reports.All(report => report.Status == HealthStatus.Healthy) ? Settled
                : time.GetElapsedTime(began) < StartTime ? Starting
                : Ailing;
            await Task.Delay(pause, time, cancellationToken);
        }
    }

    /// <summary>What is worth telling at once. That it was asked again and is as before need not be told ten times a second.</summary>
    private static (HealthStatus?, string?) Finding(HealthReportSnapshot report) => (report.Status, report.Description);

    private static IEnumerable<HttpHealthCheckAnnotation> ChecksOf(IResource resource) =>
        resource.Annotations.OfType<HttpHealthCheckAnnotation>();
}
