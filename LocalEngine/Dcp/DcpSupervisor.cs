using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Dcp;

/// <summary>Lets Aspire's own supervisor run the processes. It ends them all when this process is no more, however that came.</summary>
internal sealed class DcpSupervisor(string dcpPath, TimeProvider time) : ISupervisor
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(50);

    private DcpSession? _session;

    private DcpClient Client => _session?.Client ?? throw new InvalidOperationException("DCP has not been started.");

    public async Task StartAsync(CancellationToken cancellationToken) =>
        _session = await DcpSession.StartAsync(dcpPath, time, cancellationToken);

    public Task LaunchAsync(LaunchSpec spec, CancellationToken cancellationToken) =>
        Client.CreateAsync(DcpExecutables.From(spec), cancellationToken);

    public async Task EndAsync(string name, CancellationToken cancellationToken)
    {
        await Client.StopAsync(name, cancellationToken);

        while (await Client.GetAsync(name, cancellationToken) is { } executable && !DcpExecutables.HasEnded(executable))
        {
            await Task.Delay(Beat, cancellationToken);
        }
    }

    public Task ForgetAsync(string name, CancellationToken cancellationToken) => Client.DeleteAsync(name, cancellationToken);

    public async IAsyncEnumerable<ProcessReport> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reports = Channel.CreateUnbounded<ProcessReport>();
        var pump = PumpAsync(reports.Writer, cancellationToken);

        await foreach (var report in reports.Reader.ReadAllAsync(cancellationToken))
        {
            yield return report;
        }

        await pump;
    }

    public IAsyncEnumerable<ConsoleLine> FollowConsoleAsync(string name, CancellationToken cancellationToken) =>
        DcpConsole.FollowAsync(Client, name, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_session is not null)
        {
            await _session.EndAsync(time);
            _session.Dispose();
        }
    }

    /// <summary>A watch that DCP closes is opened again; it then begins with the present state of everything.</summary>
    private async Task PumpAsync(ChannelWriter<ProcessReport> reports, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var executable in Client.WatchAsync(cancellationToken))
                {
                    if (DcpExecutables.Report(executable) is { } report)
                    {
                        reports.TryWrite(report);
                    }
                }
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException)
            {
                await Task.Delay(Beat, CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        reports.TryComplete();
    }
}
