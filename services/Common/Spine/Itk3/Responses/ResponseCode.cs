namespace SpineSandbox.Spine.Itk3.Responses;

/// <summary>One row of the ITK3 response codes.</summary>
/// <param name="Code">Five digits: 1xxxx handling, 2xxxx infrastructure, 3xxxx business.</param>
/// <param name="Display">The text beside the code.</param>
/// <param name="Header"><c>MessageHeader.response.code</c>.</param>
/// <param name="Severity"><c>issue.severity</c>.</param>
/// <param name="IssueCode"><c>issue.code</c>.</param>
public sealed record ResponseCode(string Code, string Display, string Header, string Severity, string IssueCode)
{
    public const string System = "https://fhir.nhs.uk/STU3/CodeSystem/ITK-ResponseCodes-1";

    public bool IsPositive => Header == ResponseCodes.Ok;

    /// <summary>A business response tells of the patient, an infrastructure response of the message.</summary>
    public bool IsBusiness => Code.StartsWith('3');
}
