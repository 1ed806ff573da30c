using System.Collections.Concurrent;

namespace SpineSandbox.Ssp.Benchmarks.Endurance;

/// <summary>Reads what SSP logs, and keeps what tells of a fault of its own: that a provider failed is a warning in one line.</summary>
internal sealed class ServerLog
{
    private static readonly string[] Marks = ["fail: ", "crit: ", "Unhandled exception", "   at "];

    private readonly ConcurrentQueue<string> _faults = new();
    private volatile bool _begun;
    private bool _inFault;

    /// <summary>Each with the line below it, which says what happened.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>What was logged at the start, before the directory was there, does not count.</summary>
    public void Begin() => _begun = true;

    public void Read(string line)
    {
        if (_begun && _inFault)
        {
            _faults.Enqueue(line.Trim());
        }

        _inFault = Marks.Any(mark => line.StartsWith(mark, StringComparison.Ordinal));
        if (_begun && _inFault)
        {
            _faults.Enqueue(line);
        }
    }
}
