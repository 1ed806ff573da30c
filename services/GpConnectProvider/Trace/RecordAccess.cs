using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.GpConnectProvider.Trace;

/// <summary>
/// Whether the STU3 products give a patient's record: one who is regularly registered here, whose number is verified, whom nobody
/// has flagged, and who lives or died within the days that a product allows. To the consumer every other patient is not there.
/// </summary>
internal sealed class RecordAccess(PdsTrace pds, TimeProvider clock)
{
    /// <param name="daysAfterDeath">For how long after a death the product still gives the record; null for not at all.</param>
    /// <returns>Why the patient's record is not given, or null.</returns>
    public async Task<Refusal?> ObjectionAsync(
        Practice practice, PracticePatient patient, int? daysAfterDeath, CancellationToken cancellationToken)
    {
        if (OwnObjection(patient) is { } own)
        {
            return own;
        }

        var traced = await pds.FindAsync(patient.NhsNumber, cancellationToken);
        return PdsObjection(practice, patient, traced, daysAfterDeath);
    }

    private static Refusal? OwnObjection(PracticePatient patient) => patient switch
    {
        { Registration.Status: RegistrationStatus.Inactive } => Because(patient, "The registration is no longer active."),
        { Registration.Type: not RegistrationType.Regular } => Because(patient, "The patient is not regularly registered here."),
        { Sensitive: true } => Because(patient, "The practice has flagged the patient as sensitive."),
        { IsNumberVerified: false } => Because(patient, $"The NHS number has the verification status {patient.NumberStatus}; only 01 is shared."),
        _ => null,
    };

    private Refusal? PdsObjection(Practice practice, PracticePatient patient, TracedPatient? traced, int? daysAfterDeath) => traced switch
    {
        null or { Invalidated: true } => Because(patient, "PDS does not know the NHS number."),
        _ when traced.NhsNumber != patient.NhsNumber => Because(patient, $"On PDS the NHS number has been superseded by {traced.NhsNumber}."),
        { Restricted: true } => Because(patient, "PDS restricts the patient's record."),
        { Died: { } died } => IsRecent(DateOnly.FromDateTime(died.Start.Date), daysAfterDeath)
            ? null
            : Because(patient, "PDS says that the patient has died."),
        _ when traced.Practice != practice.OdsCode => Because(patient, $"PDS names {traced.Practice?.Value ?? "no practice"} as the registered practice."),
        _ => null,
    };

    private bool IsRecent(DateOnly died, int? days) => days is { } window && died.AddDays(window) >= clock.Today();

    private static Refusal Because(PracticePatient patient, string rule) => new(rule, PatientRefusals.RowOf(patient));
}
