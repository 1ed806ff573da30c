using System.Text.Json.Nodes;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.MessageHandlingServer.Journeys;

/// <summary>Ends a journey early, with the outcome and the last answer that it has.</summary>
internal sealed class JourneyEnded : Exception
{
    private JourneyEnded(JourneyOutcome outcome, string explanation, JsonNode? result)
        : base(explanation)
    {
        Outcome = outcome;
        Result = result;
    }

    public JourneyOutcome Outcome { get; }

    public JsonNode? Result { get; }

    /// <summary>A rule of the specification forbids the consumer to go on.</summary>
    public static JourneyEnded BecauseOfRule(string explanation, JsonNode? result = null) =>
        new(JourneyOutcome.Refused, explanation, result);

    /// <summary>The other side said no, or could not answer.</summary>
    public static JourneyEnded By(Answer answer, string explanation) =>
        new(answer.Status is >= 400 and < 500 ? JourneyOutcome.Refused : JourneyOutcome.Failed, explanation, answer.Body);
}
