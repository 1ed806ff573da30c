using SpineSandbox.Spine.Errors;

namespace SpineSandbox.Pages.Problems;

/// <summary>The codes that PDS and GP Connect providers answer with, in plain English.</summary>
internal static class CodesInWords
{
    private const string CheckNumber = "Check the number with the patient and try again.";
    private const string RingPractice = "Contact the practice if the record is needed now.";
    private const string TellSupplier = "Tell the supplier of this system, with the code and the trace below.";

    private static readonly Dictionary<string, PlainWords> Rows = new()
    {
        ["INVALID_RESOURCE_ID"] = new(
            "This is not an NHS number", "An NHS number has ten digits, the last of which checks the others.", CheckNumber),
        ["RESOURCE_NOT_FOUND"] = new(
            "Nobody has this NHS number", "PDS holds no patient with it.", CheckNumber),
        ["INVALIDATED_RESOURCE"] = new(
            "This NHS number is no longer in use", "PDS has marked the record as invalid and does not give it out.", "Find the patient's present number by name and date of birth."),

        [SpineErrorCodes.PatientNotFound.Code] = new(
            "The practice does not share a record for this patient",
            "The patient is unknown there, no longer registered, or their details are restricted. The practice's system does not say which.",
            RingPractice),
        [SpineErrorCodes.NoPatientConsent.Code] = new(
            "The patient does not want this record shared", "The practice has recorded that the patient has not consented.", "Ask the patient. Only the practice can change what they have recorded."),
        [SpineErrorCodes.NoOrganisationConsent.Code] = new(
            "The practice does not share records with this organisation", "The practice itself has decided so.", RingPractice),
        [SpineErrorCodes.AccessDenied.Code] = new(
            "The practice has switched this off", "GP Connect, or this part of it, is not enabled at the practice.", RingPractice),
        [SpineErrorCodes.NoRelationship.Code] = new(
            "The practice sees no reason for this access", "It knows of no relationship between this organisation and the patient.", RingPractice),
        [SpineErrorCodes.NonAuthoritative.Code] = new(
            "This practice is not the patient's own", "The patient is registered elsewhere, so the record here may be out of date.", "Trace the patient again to find the present practice."),
        [SpineErrorCodes.InvalidNhsNumber.Code] = new(
            "The practice's system does not accept this NHS number", "It is not a valid number.", CheckNumber),
        [SpineErrorCodes.InvalidParameter.Code] = new(
            "The practice's system does not accept the question", "A part of the request, such as the section, is not one that it knows.", TellSupplier),
        [SpineErrorCodes.InvalidResource.Code] = new(
            "The practice's system could not read the question", "The request was not built as the specification has it.", TellSupplier),
        [SpineErrorCodes.InvalidIdentifierSystem.Code] = new(
            "The practice's system could not read the question", "The NHS number was sent under the wrong name.", TellSupplier),
        [SpineErrorCodes.NoRecordFound.Code] = new(
            "The practice no longer has it", "What was asked for is not there, or not for this organisation.", "Look for it again."),
        [SpineErrorCodes.DuplicateRejected.Code] = new(
            "Somebody else was faster", "The slot has been booked, or the patient registered, meanwhile.", "Look again, and choose another slot."),
        [SpineErrorCodes.FhirConstraintViolation.Code] = new(
            "Somebody else has changed it meanwhile", "The practice keeps what they wrote; this change was not made.", "Open it again, and make the change on what is there now."),
        [SpineErrorCodes.BadRequest.Code] = new(
            "The practice's system refused the request as malformed", "Headers, token or address do not fit together.", TellSupplier),
        [SpineErrorCodes.NotImplemented.Code] = new(
            "The practice's system cannot do this", "It does not support what was asked for.", RingPractice),
        [SpineErrorCodes.InternalServerError.Code] = new(
            "The practice's system broke", "It failed while it prepared the answer.", "Try again in a moment. If it stays so, tell the practice's supplier."),
    };

    public static PlainWords? Find(string? code) => code is null ? null : Rows.GetValueOrDefault(code);
}
