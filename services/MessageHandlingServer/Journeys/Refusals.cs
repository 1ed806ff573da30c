using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.MessageHandlingServer.Journeys;

/// <summary>Puts an OperationOutcome into plain English, with the code behind it.</summary>
internal static class Refusals
{
    // SSP writes its own code system into its errors; that is how a consumer tells them from a provider's.
    private const string SspSystem = "http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0";

    public static string Explain(Answer answer)
    {
        if (answer.Status == 0)
        {
            return "SSP could not be reached.";
        }

        if (answer.Status is >= 200 and < 300)
        {
            return $"The practice's system answered {answer.Status}, and not with a FHIR resource in JSON.";
        }

        // Whatever the practice's system may be: what cannot be read in its answer is not there.
        var issue = (answer.Body as JsonObject)?.Objects("issue").FirstOrDefault();
        var coding = issue?.Obj("details")?.Objects("coding").FirstOrDefault();
        var who = coding?.Str("system") == SspSystem ? "SSP" : "The practice's system";
        var text = issue?.Str("diagnostics") ?? coding?.Str("display") ?? "no reason given";

        return $"{who} answered {answer.Status}{(coding?.Str("code") is { } code ? $" {code}" : "")}: {text}";
    }
}
