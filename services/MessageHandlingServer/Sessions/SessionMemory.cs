using System.Diagnostics.CodeAnalysis;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.MessageHandlingServer.Sessions;

/// <summary>What was learnt in sessions that may still go on. Bounded: the oldest makes room.</summary>
internal sealed class SessionMemory(TimeProvider clock) : IResettable
{
    private const int MostRemembered = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<SessionQuestion, Remembered> _remembered = [];
    private readonly Queue<SessionQuestion> _asked = new();

    public bool TryRecall(SessionQuestion question, CachingRule rule, [NotNullWhen(true)] out Remembered? remembered)
    {
        lock (_gate)
        {
            remembered = _remembered.GetValueOrDefault(question) is { } found && clock.GetUtcNow() - found.At < rule.AtMost ? found : null;

            return remembered is not null;
        }
    }

    public void Remember(SessionQuestion question, object result, IReadOnlyList<JourneyStep> steps)
    {
        lock (_gate)
        {
            if (!_remembered.ContainsKey(question))
            {
                _asked.Enqueue(question);
            }

            _remembered[question] = new Remembered(result, steps, clock.GetUtcNow());
            while (_asked.Count > MostRemembered)
            {
                _remembered.Remove(_asked.Dequeue());
            }
        }
    }

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _remembered.Clear();
            _asked.Clear();
        }

        return Task.CompletedTask;
    }
}

/// <summary>A question of one session about one patient.</summary>
/// <param name="Session">The session of one user of one system, as the caller names it.</param>
/// <param name="NhsNumber">As it was asked for.</param>
/// <param name="Question">All that the answer depends on.</param>
internal sealed record SessionQuestion(string Session, string NhsNumber, string Question);

/// <summary>An answer, and the steps that were walked for it.</summary>
internal sealed record Remembered(object Result, IReadOnlyList<JourneyStep> Steps, DateTimeOffset At);
