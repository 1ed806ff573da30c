using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.GpConnectProvider.Errors;

/// <summary>Why documents are not searched for, or a document is not given.</summary>
internal static class DocumentRefusals
{
    public static GpConnectException UnknownParameter(string name, IEnumerable<string> known) => Invalid(
        $"'{name}' is not a parameter of this search.", $"Parameters are {string.Join(", ", known)}; names are case-sensitive.");

    public static GpConnectException IncludeMissing(string name, string value) => Invalid(
        $"The search must have {name}={value}.", "All five includes are mandatory.");

    public static GpConnectException BadDate(string value) => Invalid(
        $"created '{value}' is not a date or dateTime with the prefix ge or le, each at most once.", "Send created=ge2024-01-01, created=le2024-12-31, or both.");

    public static GpConnectException EndBeforeStart() => Invalid("The period ends before it starts.", "Let created=ge be before created=le.");

    public static GpConnectException BadAuthor(string value) => Invalid(
        $"'{value}' cannot be searched by as author.", $"Only organisations can be: author={OdsCode.System}|{{ODS code}}, once.");

    public static GpConnectException BadDescription() => Invalid("description must be one keyword, not blank.", "Send one keyword.");

    public static GpConnectException NotFound(string id, string rule, string? row = null) => new(
        SpineErrorCodes.NoRecordFound, $"No document has the id '{id}'.", new Refusal(rule, row, "Take the address from the attachment of a DocumentReference."));

    public static GpConnectException NotTheNewPractice(Practice practice, NhsNumber nhsNumber, OdsCode? registered) => new(
        SpineErrorCodes.NotAuthorised,
        "Only the practice where the patient is registered now may take the documents over.",
        new Refusal(
            "A migration is asked for by the practice that PDS names.",
            $"patients/{nhsNumber}",
            $"PDS names {registered?.Value ?? "no practice"}; the token's requesting_organization is not it. The record is at {practice.OdsCode}."));

    public static GpConnectException Confidential(string id) => new(
        SpineErrorCodes.NotAuthorised,
        $"The document '{id}' is confidential.",
        new Refusal("Confidential documents migrate only with the scope conf/R.", null, "Send requested_scope = patient/*.read conf/R."));

    private static GpConnectException Invalid(string diagnostics, string remedy) => new(
        SpineErrorCodes.InvalidParameter, diagnostics, new Refusal("A document search takes the published parameters only.", null, remedy));
}
