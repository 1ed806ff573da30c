using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Dcp;

/// <summary>Both output streams of a process as one; for a process that could not start, DCP's own words on why.</summary>
internal static class DcpConsole
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(50);

    public static async IAsyncEnumerable<ConsoleLine> FollowAsync(
        DcpClient client, string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var report = await FirstReportAsync(client, name, cancellationToken);
        var lines = Channel.CreateUnbounded<ConsoleLine>();
        var pumps = report?.Phase == ProcessPhase.FailedToStart
            ? PumpAsync(client, name, "system", follow: false, lines.Writer, cancellationToken)
            : Task.WhenAll(
                PumpAsync(client, name, "stdout", follow: true, lines.Writer, cancellationToken),
                PumpAsync(client, name, "stderr", follow: true, lines.Writer, cancellationToken));
        _ = pumps.ContinueWith(_ => lines.Writer.TryComplete(), TaskScheduler.Default);

        await foreach (var line in lines.Reader.ReadAllAsync(cancellationToken))
        {
            yield return line;
        }
    }

    /// <summary>"2026-11-21T23:49:25.146Z text".</summary>
    public static ConsoleLine Parse(string line, string source)
    {
        var isError = source != "stdout";
        var stamp = line.AsSpan(0, Math.Max(line.IndexOf(' '), 0));

        return DateTime.TryParse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var at)
            ? new ConsoleLine(at, line[(stamp.Length + 1)..], isError)
            : new ConsoleLine(default, line, isError);
    }

    /// <summary>There is nothing to read before the process has a state.</summary>
    private static async Task<ProcessReport?> FirstReportAsync(DcpClient client, string name, CancellationToken cancellationToken)
    {
        while (await client.GetAsync(name, cancellationToken) is { } executable)
        {
            if (DcpExecutables.Report(executable) is { } report && report.Phase != ProcessPhase.Starting)
            {
                return report;
            }

            await Task.Delay(Beat, cancellationToken);
        }

        return null;
    }

    private static async Task PumpAsync(
        DcpClient client, string name, string source, bool follow, ChannelWriter<ConsoleLine> lines, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var line in client.LogAsync(name, source, follow, cancellationToken))
            {
                lines.TryWrite(Parse(line, source));
            }
        }
        catch (Exception ended) when (ended is HttpRequestException or IOException or OperationCanceledException)
        {
            // The process was forgotten, DCP ends, or we do.
        }
    }
}
