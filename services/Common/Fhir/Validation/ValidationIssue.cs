namespace SpineSandbox.Fhir;

/// <summary>One fault of a document.</summary>
/// <param name="Code">OperationOutcome.issue.code.</param>
/// <param name="Expression">Where: <c>Patient.contained[0].name[0]</c>; empty if the document as a whole is at fault.</param>
/// <param name="Diagnostics">What is wrong, for a developer.</param>
public sealed record ValidationIssue(IssueSeverity Severity, string Code, string Expression, string Diagnostics)
{
    /// <summary>Whether the document must be refused for it.</summary>
    public bool IsError => Severity is IssueSeverity.Fatal or IssueSeverity.Error;

    /// <summary><c>error structure Bundle.entry[2].resource.telecom: expected an array</c></summary>
    public override string ToString() => $"{Severity.ToString().ToLowerInvariant()} {Code} {Expression}: {Diagnostics}";
}
