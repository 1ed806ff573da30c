namespace SpineSandbox.Sds.Errors;

/// <summary>One row of the error table of SDS over FHIR.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="IssueCode">The FHIR issue type.</param>
/// <param name="Code">The Spine code.</param>
/// <param name="Display">The text beside the code.</param>
/// <param name="Diagnostics">What is wrong with this request.</param>
internal sealed record SdsError(int Status, string IssueCode, string Code, string Display, string Diagnostics);
