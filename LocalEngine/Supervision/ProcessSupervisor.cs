using System.Collections.Concurrent;
using System.Threading.Channels;

namespace SpineSandbox.LocalEngine.Supervision;

/// <summary>
/// Plain child processes, for machines without DCP. They are told whose children they are, so that they can end by themselves
/// when this process is killed.
/// </summary>
internal sealed class ProcessSupervisor(TimeProvider time) : ISupervisor
{
    private readonly ConcurrentDictionary<string, ChildProcess> _children = new(StringComparer.Ordinal);
    private readonly Channel<ProcessReport> _reports = Channel.CreateUnbounded<ProcessReport>();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task LaunchAsync(LaunchSpec spec, CancellationToken cancellationToken)
    {
        var child = new ChildProcess(spec, time, report => _reports.Writer.TryWrite(report));
        _children[spec.Name] = child;
        child.Start();

        return Task.CompletedTask;
    }

    public Task EndAsync(string name, CancellationToken cancellationToken) =>
        _children.TryGetValue(name, out var child) ? child.EndAsync(cancellationToken) : Task.CompletedTask;

    public Task ForgetAsync(string name, CancellationToken cancellationToken)
    {
        if (_children.TryRemove(name, out var child))
        {
            child.Dispose();
        }

        return Task.CompletedTask;
    }

    public IAsyncEnumerable<ProcessReport> WatchAsync(CancellationToken cancellationToken) =>
        _reports.Reader.ReadAllAsync(cancellationToken);

    public IAsyncEnumerable<ConsoleLine> FollowConsoleAsync(string name, CancellationToken cancellationToken) =>
        _children[name].Console.ReadAllAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_children.Values.Select(child => child.EndAsync(CancellationToken.None)));
        _reports.Writer.TryComplete();

        foreach (var child in _children.Values)
        {
            child.Dispose();
        }
    }
}
