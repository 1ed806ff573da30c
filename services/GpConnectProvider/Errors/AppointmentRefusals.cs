using SpineSandbox.Fhir;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.GpConnectProvider.Errors;

/// <summary>Why slots are not searched for, and appointments not booked, given or changed.</summary>
internal static class AppointmentRefusals
{
    public static GpConnectException ParameterMissing(string name) => new(
        SpineErrorCodes.BadRequest, $"The parameter {name} is missing.",
        new Refusal("A search for free slots needs start, end, status=free and _include=Slot:schedule.", null, $"Add {name}."));

    public static GpConnectException BadParameter(string name, string reason) => new(
        SpineErrorCodes.InvalidParameter, $"The parameter {name} cannot be used. {reason}", new Refusal("Parameters of appointment searches have fixed forms.", null, reason));

    public static GpConnectException NotBookable(string reason) => new(
        SpineErrorCodes.InvalidResource, reason, new Refusal("An appointment must keep the rules of its profile and fit its slots.", null, reason));

    public static GpConnectException NotValid(ValidationIssue issue) => NotBookable($"{issue.Expression}: {issue.Diagnostics}");

    public static GpConnectException SlotTaken(string slotId) => new(
        SpineErrorCodes.DuplicateRejected, $"Slot/{slotId} is no longer free.", new Refusal("A slot can be booked once.", $"slots/{slotId}", "Search for free slots again."));

    public static GpConnectException NotFound(string id) => new(
        SpineErrorCodes.NoRecordFound, $"No appointment has the id '{id}'.", new Refusal("The logical id is the practice's own.", null, "Take the id from the answer to the booking."));

    public static GpConnectException InThePast(string id) => NotBookable($"Appointment/{id} is in the past.");

    public static GpConnectException IsVisit(string id) => NotBookable($"Appointment/{id} is a home visit, which only the practice itself may change.");

    public static GpConnectException OtherVersion(string sent, int version) => new(
        SpineErrorCodes.FhirConstraintViolation, $"The appointment has the version W/\"{version}\", not {sent}.",
        new Refusal("An update names the version that it was made from.", null, "Read the appointment again, and send its ETag in If-Match."));

    public static GpConnectException Changed(string element, string allowed) => NotBookable($"{element} must not be changed: only {allowed} may.");

    public static GpConnectException ReasonMissing() => NotBookable("A cancellation needs the extension with its reason.");

    public static GpConnectException ReasonBlank() => new(
        SpineErrorCodes.InvalidParameter, "The reason of the cancellation is blank.", new Refusal("A cancellation has a reason.", null, "Say why in valueString."));
}
