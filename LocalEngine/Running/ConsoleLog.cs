using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>The last lines that a resource wrote, numbered from one, and who follows them.</summary>
internal sealed class ConsoleLog
{
    private const int Capacity = 10_000;

    private readonly Lock _lock = new();
    private readonly Queue<NumberedLine> _lines = [];
    private readonly List<Channel<NumberedLine>> _followers = [];
    private int _count;

    public void Write(ConsoleLine line)
    {
        lock (_lock)
        {
            var numbered = new NumberedLine(++_count, line);
            _lines.Enqueue(numbered);

            if (_lines.Count > Capacity)
            {
                _lines.Dequeue();
            }

            foreach (var follower in _followers)
            {
                follower.Writer.TryWrite(numbered);
            }
        }
    }

    public IReadOnlyList<ConsoleLine> Tail(int count)
    {
        lock (_lock)
        {
            return [.. _lines.TakeLast(count).Select(line => line.Line)];
        }
    }

    /// <summary>All lines that are kept, then, if asked for, those to come.</summary>
    public async IAsyncEnumerable<NumberedLine> ReadAsync(bool follow, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var follower = Channel.CreateUnbounded<NumberedLine>();

        lock (_lock)
        {
            foreach (var line in _lines)
            {
                follower.Writer.TryWrite(line);
            }

            if (follow)
            {
                _followers.Add(follower);
            }
            else
            {
                follower.Writer.Complete();
            }
        }

        try
        {
            await foreach (var line in follower.Reader.ReadAllAsync(cancellationToken))
            {
                yield return line;
            }
        }
        finally
        {
            lock (_lock)
            {
                _followers.Remove(follower);
            }
        }
    }
}

/// <summary>A line and its place in the log.</summary>
internal sealed record NumberedLine(int Number, ConsoleLine Line);
