
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

        var issue = answer.Body?["issue"]?[0];
        var coding = issue?["details"]?["coding"]?[0];
        var who = (string?)coding?["system"] == SspSystem ? "SSP" : "The practice's system";
        var text = (string?)issue?["diagnostics"] ?? (string?)coding?["display"] ?? "no reason given";

        return $"{who} answered {answer.Status} {(string?)coding?["code"]}: {text}";
    }
}
