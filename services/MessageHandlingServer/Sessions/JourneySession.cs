using System.Globalization;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.MessageHandlingServer.Sessions;

/// <summary>The session that a journey belongs to: what it has asked before about this patient need not be asked again.</summary>
internal sealed class JourneySession
{
    private readonly SessionMemory _memory;
    private readonly string? _session;
    private readonly string _nhsNumber;
    private readonly bool _anew;

    public JourneySession(SessionMemory memory, ConsumerSystem consumer, JourneyRequest request, bool anew)
    {
        _memory = memory;
        _session = request.Session is { } named ? $"{consumer.Asid} {consumer.User.SdsUserId} {named}" : null;
        _nhsNumber = request.NhsNumber;
        _anew = anew;
    }

    /// <summary>
    /// The answer from the session's memory, its steps marked as such, or that of <paramref name="walk"/>. Only an answer that lets the
    /// journey go on is remembered. A journey without a session remembers nothing.
    /// </summary>
    public async Task<T> RecallAsync<T>(JourneyLog log, CachingRule rule, string about, Func<Task<T>> walk)
        where T : class
    {
        if (_session is null)
        {
            return await walk();
        }

        var question = new SessionQuestion(_session, _nhsNumber, $"{rule.Step} {about}");
        if (!_anew && _memory.TryRecall(question, rule, out var remembered))
        {
            foreach (var step in remembered.Steps)
            {
                log.Add(FromCache(step, remembered.At));
            }

            return (T)remembered.Result;
        }

        var before = log.Steps.Count;
        var result = await walk();
        _memory.Remember(question, result, [.. log.Steps.Skip(before)]);

        return result;
    }

    private static JourneyStep FromCache(JourneyStep step, DateTimeOffset at)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"from cache, asked at {at:HH:mm:ss} UTC");

        return step with { FromCache = true, DurationMs = 0, Note = step.Note is { } note ? $"{mark}: {note}" : mark };
    }
}
