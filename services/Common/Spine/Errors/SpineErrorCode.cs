namespace SpineSandbox.Spine.Errors;

/// <summary>One row of the Spine error list that GP Connect providers answer from.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="IssueCode">The FHIR issue type.</param>
/// <param name="Code">The Spine code, as it stands in <c>details.coding.code</c>.</param>
/// <param name="Display">The text beside the code.</param>
public sealed record SpineErrorCode(int Status, string IssueCode, string Code, string Display);
