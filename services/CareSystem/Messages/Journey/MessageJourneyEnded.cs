using System.Text.Json.Nodes;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.CareSystem.Messages.Journey;

/// <summary>Ends a message's journey before both good answers are there, with what that means.</summary>
internal sealed class MessageJourneyEnded(JourneyOutcome outcome, string explanation, JsonNode? result = null) : Exception(explanation)
{
    public JourneyOutcome Outcome => outcome;

    public JsonNode? Result => result;

    public static MessageJourneyEnded Refused(string explanation, JsonNode? result = null) => new(JourneyOutcome.Refused, explanation, result);

    public static MessageJourneyEnded Failed(string explanation) => new(JourneyOutcome.Failed, explanation);
}
