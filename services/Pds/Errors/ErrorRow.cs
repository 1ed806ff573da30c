namespace SpineSandbox.Pds.Errors;

/// <summary>One row of the error table of PDS.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Severity">FHIR: error or information.</param>
/// <param name="IssueCode">FHIR: the issue type. PDS uses one that FHIR does not have, <c>token</c>.</param>
/// <param name="Code">The Spine code.</param>
/// <param name="Display">The text beside the Spine code; some name the access mode.</param>
internal sealed record ErrorRow(int Status, string Severity, string IssueCode, string Code, string Display)
{
    /// <summary>A refusal by this row.</summary>
    /// <param name="diagnostics">What is wrong, in PDS's words; null where PDS says nothing.</param>
    /// <param name="rule">The rule in plain words, for the exchange log.</param>
    public PdsError Because(string? diagnostics, string rule) => new(this, diagnostics, rule);

    /// <summary>The row with the display completed.</summary>
    public ErrorRow For(params ReadOnlySpan<object?> words) => this with { Display = string.Format(null, Display, words) };
}
