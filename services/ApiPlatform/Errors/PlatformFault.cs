using System.Text.Json.Nodes;

namespace SpineSandbox.ApiPlatform.Errors;

/// <summary>One answer of the gateway where it does not pass a call on, or has nothing to pass back.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="IssueCode">The FHIR issue type; in older proxies the status, which FHIR does not allow.</param>
/// <param name="Code">The code in <c>details</c>.</param>
/// <param name="Display">The text beside the code; null for none.</param>
/// <param name="Diagnostics">What is wrong, in more words; null for none.</param>
internal sealed record PlatformFault(int Status, string IssueCode, string Code, string? Display, string? Diagnostics)
{
    private const string CodeSystem = "https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode";

    /// <summary>False for older proxies, which name no code system.</summary>
    public bool NamesSystem { get; init; } = true;

    /// <summary>When the caller may come again; null where that is not said.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public JsonObject ToOutcome()
    {
        var coding = new JsonObject();
        if (NamesSystem)
        {
            coding["system"] = CodeSystem;
            coding["version"] = "1";
        }

        coding["code"] = Code;
        if (Display is not null)
        {
            coding["display"] = Display;
        }

        var issue = new JsonObject { ["severity"] = "error", ["code"] = IssueCode, ["details"] = new JsonObject { ["coding"] = new JsonArray(coding) } };
        if (Diagnostics is not null)
        {
            issue["diagnostics"] = Diagnostics;
        }

        return new JsonObject { ["resourceType"] = "OperationOutcome", ["issue"] = new JsonArray(issue) };
    }
}
