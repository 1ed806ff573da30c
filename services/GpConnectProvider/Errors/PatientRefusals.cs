using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.GpConnectProvider.Errors;

/// <summary>Why a patient's record is not given. To the consumer most of it is "not found": the true reason is for the exchange log.</summary>
internal static class PatientRefusals
{
    public static GpConnectException NotHeld(Practice practice, NhsNumber nhsNumber) => NotFound(
        practice, nhsNumber, $"{practice.Name} holds no record of {nhsNumber}.", row: null, "Ask the practice that PDS names.");

    public static GpConnectException NotShared(Practice practice, string id, Refusal reason) => new(
        SpineErrorCodes.PatientNotFound, $"No active patient has the id '{id}' at {practice.OdsCode}.", reason);

    public static GpConnectException NotActive(Practice practice, PracticePatient patient) => NotFound(
        practice, patient.NhsNumber, $"The registration at {practice.Name} is no longer active.", RowOf(patient));

    public static GpConnectException FlaggedByPractice(Practice practice, PracticePatient patient) => NotFound(
        practice, patient.NhsNumber, "The practice has flagged the patient as sensitive.", RowOf(patient));

    public static GpConnectException NumberNotVerified(Practice practice, PracticePatient patient) => NotFound(
        practice, patient.NhsNumber, $"The NHS number has the verification status {patient.NumberStatus}; only 01 is shared.", RowOf(patient));

    public static GpConnectException NotRegular(Practice practice, PracticePatient patient) => NotFound(
        practice, patient.NhsNumber, "The patient died and was not regularly registered here.", RowOf(patient));

    public static GpConnectException NotOnPds(Practice practice, PracticePatient patient) => NotFound(
        practice, patient.NhsNumber, "PDS does not know the NHS number.", RowOf(patient));

    public static GpConnectException Superseded(Practice practice, PracticePatient patient, NhsNumber survivor) => NotFound(
        practice, patient.NhsNumber, $"On PDS the NHS number has been superseded by {survivor}.", RowOf(patient), $"Ask for {survivor}.");

    public static GpConnectException RestrictedOnPds(Practice practice, PracticePatient patient) => NotFound(
        practice, patient.NhsNumber, "PDS restricts the patient's record.", $"patients/{patient.NhsNumber}");

    public static GpConnectException LongDead(Practice practice, PracticePatient patient, int days) => NotFound(
        practice, patient.NhsNumber, $"The patient died more than {days} days ago.", $"patients/{patient.NhsNumber}");

    public static GpConnectException RegisteredElsewhere(Practice practice, PracticePatient patient, OdsCode? registered) => new(
        SpineErrorCodes.NonAuthoritative,
        $"{practice.OdsCode} is not the registered practice of {patient.NhsNumber}.",
        new Refusal(
            "Only the practice that PDS names as the registered one gives the record.",
            $"patients/{patient.NhsNumber}",
            registered is { } other ? $"PDS names {other}: ask there." : "PDS names no practice."));

    public static GpConnectException NoConsent(PracticePatient patient) => new(
        SpineErrorCodes.NoPatientConsent,
        $"{patient.NhsNumber} has dissented from sharing the record.",
        new Refusal("The patient has not agreed that the record is shared.", RowOf(patient)));

    public static GpConnectException PdsUnavailable(Exception fault) => new(
        SpineErrorCodes.InternalServerError,
        "PDS could not be asked about the patient.",
        new Refusal("The provider traces each patient on PDS before it gives a record.", null, $"Start pds and repeat the call: {fault.Message}"),
        fault);

    /// <summary>The row of the seed that holds the patient.</summary>
    public static string RowOf(PracticePatient patient) => $"clinical-records/{patient.Practice}/{patient.NhsNumber}";

    private static GpConnectException NotFound(Practice practice, NhsNumber nhsNumber, string rule, string? row, string? remedy = null) => new(
        SpineErrorCodes.PatientNotFound,
        $"No active record for {nhsNumber} at {practice.OdsCode}.",
        new Refusal(rule, row, remedy));
}
