using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>Builds OperationOutcomes.</summary>
public static class OperationOutcomes
{
    /// <summary>One issue for each fault; a single informational one if there is none.</summary>
    public static JsonObject From(FhirVersion version, IEnumerable<ValidationIssue> issues)
    {
        var outcome = new JsonObject { ["resourceType"] = "OperationOutcome" };
        foreach (var issue in issues)
        {
            outcome.Append("issue", Issue(version, Text(issue.Severity), issue.Code, null, issue.Diagnostics, issue.Expression));
        }

        return outcome.ContainsKey("issue")
            ? outcome
            : outcome.Append("issue", Issue(version, "information", "informational", null, "No issues were found.", null));
    }

    /// <summary>An outcome of one issue.</summary>
    /// <param name="version">The version whose elements it may use.</param>
    /// <param name="severity">fatal, error, warning or information.</param>
    /// <param name="code">The issue code of FHIR.</param>
    /// <param name="details">The service's own code.</param>
    /// <param name="diagnostics">What happened, for a developer.</param>
    /// <param name="text">What happened, for a person: <c>details.text</c>.</param>
    public static JsonObject Create(
        FhirVersion version, string severity, string code, OutcomeCoding? details = null, string? diagnostics = null, string? text = null) =>
        new JsonObject { ["resourceType"] = "OperationOutcome" }
            .Append("issue", Issue(version, severity, code, Details(details, text), diagnostics, null));

    /// <summary>One element of <c>issue</c>, for outcomes with several or with a profile.</summary>
    public static JsonObject Issue(
        FhirVersion version, string severity, string code, JsonObject? details, string? diagnostics, string? expression)
    {
        var issue = new JsonObject { ["severity"] = severity, ["code"] = code }
            .Set("details", details)
            .Set("diagnostics", diagnostics);

        // DSTU2 knows only location, and that as an XPath.
        return string.IsNullOrEmpty(expression) || version == FhirVersion.Dstu2
            ? issue
            : issue.Append("expression", expression);
    }

    /// <summary><c>issue.details</c>, or nothing.</summary>
    public static JsonObject? Details(OutcomeCoding? coding, string? text = null)
    {
        var details = new JsonObject();
        if (coding is not null)
        {
            details.Append("coding", new JsonObject { ["system"] = coding.System, ["code"] = coding.Code }.Set("display", coding.Display));
        }

        details.Set("text", text);
        return details.Count == 0 ? null : details;
    }

    private static string Text(IssueSeverity severity) => severity.ToString().ToLowerInvariant();
}
