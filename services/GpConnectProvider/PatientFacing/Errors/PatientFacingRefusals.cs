using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Errors;

/// <summary>What a practice's patient-facing system refuses.</summary>
internal static class PatientFacingRefusals
{
    public static GpConnectException NoToken(string why) => new(
        PatientFacingCodes.Unauthorised,
        why,
        new Refusal("A call carries a token that this practice's system gave out for a patient.", null, "Exchange the patient's id_token at the practice's oauth2/token first, as the API platform does."));

    public static GpConnectException OtherPractice(Practice practice) => new(
        PatientFacingCodes.AccessDenied, "The token was given out for another practice.", new Refusal("A token counts at the practice that gave it out.", $"practices/{practice.OdsCode}"));

    public static GpConnectException OtherPatient(NhsNumber asked, NhsNumber own) => new(
        PatientFacingCodes.AccessDenied,
        "The patient asked for is not the patient of the token.",
        new Refusal($"The token is for {own}, the call for {asked}. One reads one's own record, and that of a patient for whom one acts.", null, "Log in as the patient, or as acting for them."));

    public static GpConnectException NotAllowed(string permission, string level, string row) => new(
        PatientFacingCodes.AccessDenied,
        $"The access level of {permission} does not allow this.",
        new Refusal($"Access to {permission} is '{level}' for this user.", row, "Change it with PUT /_sandbox/online-access."));

    public static GpConnectException NoProxy(NhsNumber actor, NhsNumber patient) => new(
        PatientFacingCodes.AccessDenied,
        "The user may not act for this patient.",
        new Refusal($"The practice knows no proxy relationship from {actor} to {patient}.", $"online-access/{patient}/{actor}", "Add one with PUT /_sandbox/online-access."));

    public static GpConnectException BadNhsNumber(string text) => new(
        SpineErrorCodes.InvalidNhsNumber, $"'{text}' is not an NHS number.", new Refusal("An NHS number has ten digits, the last of which is a modulus 11 check digit."));

    public static GpConnectException NotFound(string what) => new(
        PatientFacingCodes.ResourceNotFound, $"{what} was not found.", new Refusal($"The patient has no {what} here."));

    public static GpConnectException NoRequestId() => new(
        SpineErrorCodes.BadRequest, "X-Request-ID is missing or no UUID.", new Refusal("Every call of this API carries X-Request-ID, a UUID."));

    public static GpConnectException BadParameter(string name, string rule) => new(
        SpineErrorCodes.InvalidParameter, $"The parameter {name} cannot be used: {rule}", new Refusal(rule));

    public static GpConnectException BadTask(string reason) => new(
        SpineErrorCodes.InvalidResource, reason, new Refusal("A prescription order keeps the rules of its profile.", null, reason));

    public static GpConnectException UnknownReference(string reference) => new(
        SpineErrorCodes.ReferenceNotFound, $"'{reference}' refers to nothing of this patient.", new Refusal("focus, for and requester refer to what the practice holds of the patient.", null, "Take ids from the answers of this API."));

    public static GpConnectException OrderedTwice(string plan) => new(
        SpineErrorCodes.DuplicateRejected, "The medication has been ordered already.", new Refusal("An order that is not finished stands in the way of another one.", plan));
}
