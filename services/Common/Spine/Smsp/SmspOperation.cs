namespace SpineSandbox.Spine.Smsp;

/// <summary>One operation: its name, what a request may say, and what it must.</summary>
/// <param name="ResponseMessage">The name of the message that answers.</param>
/// <param name="Mandatory">Names of query parameters, such as <c>DateOfBirth</c>.</param>
public sealed record SmspOperation(string Name, string ResponseMessage, IReadOnlyList<string> Mandatory, IReadOnlyList<string> Optional)
{
    private const string Version = "-v1-0";

    public static readonly SmspOperation VerifyNhsNumber = new(
        "verifyNHSNumber", $"verifyNHSNumberResponse{Version}", [SmspQuery.DateOfBirthName, SmspQuery.NhsNumberName], [SmspQuery.NameName]);

    public static readonly SmspOperation GetNhsNumber = new(
        "getNHSNumber",
        $"getNHSNumberResponse{Version}",
        [SmspQuery.DateOfBirthName, SmspQuery.GenderName, SmspQuery.NameName],
        [SmspQuery.LocalIdentifierName, SmspQuery.PostcodeName]);

    public static readonly SmspOperation GetPatientDetailsByNhsNumber = new(
        "getPatientDetailsByNHSNumber",
        $"getPatientDetailsResponse{Version}",
        [SmspQuery.DateOfBirthName, SmspQuery.NhsNumberName],
        [SmspQuery.LocalIdentifierName, SmspQuery.NameName]);

    public static IReadOnlyList<SmspOperation> All { get; } = [VerifyNhsNumber, GetNhsNumber, GetPatientDetailsByNhsNumber];

    /// <summary>The SOAP action and ITK service of a request.</summary>
    public string Action => $"urn:nhs-itk:services:201005:{Name}{Version}";

    public string ResponseAction => $"{Action}Response";

    public string RequestMessage => $"{Name}Request{Version}";

    public static SmspOperation? Find(string? action) => All.FirstOrDefault(operation => operation.Action == action);

    /// <summary>The profile of a message, as a manifest names it.</summary>
    public static string ProfileOf(string message) => $"urn:nhs-en:profile:{message}";
}
