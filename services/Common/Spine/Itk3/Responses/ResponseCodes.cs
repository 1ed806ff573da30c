using System.Collections.Frozen;

namespace SpineSandbox.Spine.Itk3.Responses;

/// <summary>The ITK3 response codes (1.5.0) that GP Connect messaging answers with, row by row as published.</summary>
public static class ResponseCodes
{
    public const string Ok = "ok";
    public const string FatalError = "fatal-error";

    public static readonly ResponseCode HandlingSpecification = Fatal("10001", "Handling Specification Error", "processing");
    public static readonly ResponseCode InfrastructureFlag = Fatal("10002", "Infrastructure Level Response Value - Processing Error", "processing");
    public static readonly ResponseCode BusinessFlag = Fatal("10003", "Business Level Response Value - Processing Error", "processing");
    public static readonly ResponseCode MessageDefinition = Fatal("10004", "Message Definition Value - Processing Error", "processing");
    public static readonly ResponseCode MessageDefinitionVersion = Fatal("10005", "Message Definition Version Value - Processing Error", "processing");
    public static readonly ResponseCode SenderReference = Fatal("10007", "Sender Reference Value - Processing Error", "processing");
    public static readonly ResponseCode HandlingBusinessRule = Fatal("10008", "Handling Specification Business Rule Error", "processing");
    public static readonly ResponseCode Unreadable = Fatal("10009", "Unreadable message received", "processing");
    public static readonly ResponseCode RecipientType = Fatal("10010", "Recipient Type - Processing Error", "processing");

    public static readonly ResponseCode UnrecognisedRecipientPerson = Fatal("20001", "Unrecognised Recipient Person", "not-found");
    public static readonly ResponseCode UnrecognisedRecipient = Fatal("20002", "Unrecognised Recipient Organisation", "not-found");
    public static readonly ResponseCode UnrecognisedSender = Fatal("20003", "Unrecognised Sender", "not-found");
    public static readonly ResponseCode NonApprovedAttachment = Fatal("20004", "Non-Approved file type received as an attachment", "security");
    public static readonly ResponseCode UnsupportedAttachment = Fatal("20005", "Unsupported file type received as an attachment", "security");
    public static readonly ResponseCode HeaderValidation = Fatal("20006", "ITK header validation failure", "invalid");
    public static readonly ResponseCode DuplicateMessage = Fatal("20007", "Duplicate Message received", "duplicate");
    public static readonly ResponseCode DuplicateDocument = Fatal("20008", "Duplicate Document received", "duplicate");
    public static readonly ResponseCode PayloadValidation = Fatal("20009", "Payload validation failure", "invalid");
    public static readonly ResponseCode UnrecognisedPayloadRecipient = Fatal("20010", "Unrecognised Payload Recipient Organisation", "not-found");
    public static readonly ResponseCode UnrecognisedPayloadPerson = Fatal("20011", "Unrecognised Payload Recipient Person", "not-found");
    public static readonly ResponseCode UnauthorisedSender = Fatal("20012", "Unauthorised Sender", "security");
    public static readonly ResponseCode Success = Positive("20013", "Success");
    public static readonly ResponseCode ReplacementFailed = Fatal("20014", "Unable to Process Replacement Document", "processing");

    /// <summary>Published without a severity; ours: as its neighbour.</summary>
    public static readonly ResponseCode TooLarge = Fatal("20015", "Message too large", "processing");

    public static readonly ResponseCode PatientKnown = Positive("30001", "Patient known here. (e.g. Patient is registered here)");
    public static readonly ResponseCode PatientNotKnown = Fatal("30002", "Patient not known here. (aka 'patient record not present in system')", "not-found");
    public static readonly ResponseCode PatientNoLongerHere = Fatal("30003", "Patient no longer at this clinical setting", "business-rule");
    public static readonly ResponseCode PatientRecentlyDeceased = Positive(
        "30004",
        "Patient known here and recently deceased (i.e. patient record current in GP practice system at time of patient’s death and deduction subsequently occurred for this reason)");

    public static IReadOnlyList<ResponseCode> All { get; } =
    [
        HandlingSpecification, InfrastructureFlag, BusinessFlag, MessageDefinition, MessageDefinitionVersion, SenderReference,
        HandlingBusinessRule, Unreadable, RecipientType,
        UnrecognisedRecipientPerson, UnrecognisedRecipient, UnrecognisedSender, NonApprovedAttachment, UnsupportedAttachment,
        HeaderValidation, DuplicateMessage, DuplicateDocument, PayloadValidation, UnrecognisedPayloadRecipient,
        UnrecognisedPayloadPerson, UnauthorisedSender, Success, ReplacementFailed, TooLarge,
        PatientKnown, PatientNotKnown, PatientNoLongerHere, PatientRecentlyDeceased,
    ];

    private static readonly FrozenDictionary<string, ResponseCode> ByCode = All.ToFrozenDictionary(row => row.Code);

    public static ResponseCode? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    private static ResponseCode Positive(string code, string display) => new(code, display, Ok, "information", "informational");

    private static ResponseCode Fatal(string code, string display, string issueCode) => new(code, display, FatalError, "fatal", issueCode);
}
