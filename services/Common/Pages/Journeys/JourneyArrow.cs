using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Pages.Journeys;

/// <summary>One step, and whether it is the answer to a call or the call itself.</summary>
public sealed record JourneyArrow(JourneyStep Step, bool IsAnswer)
{
    /// <summary>Two steps share an exchange: the first is the call, the second its answer.</summary>
    public static IReadOnlyList<JourneyArrow> Of(JourneyResult journey)
    {
        var called = new HashSet<string>();

        return [.. journey.Steps.Select(step => new JourneyArrow(step, IsAnswer: step.ExchangeId is { } id && !called.Add(id)))];
    }

    /// <summary>How it ended, for the eye: a class of the style sheet.</summary>
    public string Tone => StatusTone.Of(Step.Status);
}
