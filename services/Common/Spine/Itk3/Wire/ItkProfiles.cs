namespace SpineSandbox.Spine.Itk3.Wire;

/// <summary>The canonical URLs of the profiles that ITK3 messages claim.</summary>
public static class ItkProfiles
{
    private const string Root = "https://fhir.nhs.uk/STU3/StructureDefinition/";

    public const string MessageBundle = Root + "ITK-Message-Bundle-1";
    public const string MessageHeader = Root + "ITK-MessageHeader-2";
    public const string DocumentBundle = Root + "ITK-Document-Bundle-1";
    public const string AttachmentBinary = Root + "ITK-Attachment-Binary-1";
    public const string ResponseOutcome = Root + "ITK-Response-OperationOutcome-1";
    public const string HeaderOrganization = Root + "CareConnect-ITK-Header-Organization-1";
}
