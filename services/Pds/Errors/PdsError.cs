namespace SpineSandbox.Pds.Errors;

/// <summary>One refusal of PDS: the row of its error table, and why for the person who asks the sandbox.</summary>
/// <param name="Status">The HTTP status; 200 for refusals that PDS does not call errors.</param>
/// <param name="Severity">FHIR: error or information.</param>
/// <param name="IssueCode">FHIR: the issue type.</param>
/// <param name="Code">The Spine code.</param>
/// <param name="Display">The text beside the Spine code.</param>
/// <param name="Diagnostics">What is wrong, in PDS's words; null where PDS says nothing.</param>
/// <param name="Rule">The rule in plain words, for the exchange log.</param>
internal sealed record PdsError(
    int Status, string Severity, string IssueCode, string Code, string Display, string? Diagnostics, string Rule)
{
    /// <summary>The row of PDS that decided: <c>patients/9000000009</c>.</summary>
    public string? Row { get; init; }

    /// <summary>What to change so that the call passes.</summary>
    public string? Remedy { get; init; }
}
