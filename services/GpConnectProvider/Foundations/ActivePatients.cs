using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.GpConnectProvider.Trace;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.GpConnectProvider.Foundations;

/// <summary>
/// The patients whose details a practice shares: the registration, of whatever type, is active; neither the practice nor PDS has
/// flagged them; they live; and the NHS number has been verified, now or before. Dissent does not count here.
/// </summary>
internal sealed class ActivePatients(PdsTrace pds)
{
    /// <returns>Null for a patient who is not there or is not shared, which a search must not tell apart.</returns>
    public async Task<PracticePatient?> FindAsync(ConsumerCall call, NhsNumber nhsNumber, CancellationToken cancellationToken)
    {
        var patient = await call.Store.FindPatientAsync(call.Practice.OdsCode, nhsNumber, cancellationToken);
        return await ShareAsync(call, patient, cancellationToken) is { Objection: null } shared ? shared.Patient : null;
    }

    /// <exception cref="GpConnectException">There is no such patient, or none who is shared.</exception>
    public async Task<PracticePatient> ReadAsync(ConsumerCall call, string id, CancellationToken cancellationToken)
    {
        var patient = await call.Store.FindPatientAsync(call.Practice.OdsCode, id, cancellationToken);
        var (shared, objection) = await ShareAsync(call, patient, cancellationToken);

        return objection is null ? shared! : throw PatientRefusals.NotShared(call.Practice, id, objection);
    }

    private async Task<(PracticePatient? Patient, Refusal? Objection)> ShareAsync(
        ConsumerCall call, PracticePatient? patient, CancellationToken cancellationToken)
    {
        if (patient is null)
        {
            return (null, new Refusal($"{call.Practice.Name} holds no such patient."));
        }

        if (OwnObjection(patient) is { } own)
        {
            return (patient, own);
        }

        var traced = await pds.FindAsync(patient.NhsNumber, cancellationToken);
        if (PdsObjection(patient, traced) is { } objection)
        {
            return (patient, objection);
        }

        return (patient.IsNumberVerified ? patient : await MarkVerifiedAsync(call, patient, cancellationToken), null);
    }

    private static Refusal? OwnObjection(PracticePatient patient) => patient switch
    {
        { Registration.Status: not RegistrationStatus.Active } => Because(patient, "The registration is no longer active."),
        { Sensitive: true } => Because(patient, "The practice has flagged the patient as sensitive."),
        _ => null,
    };

    private static Refusal? PdsObjection(PracticePatient patient, TracedPatient? traced) => traced switch
    {
        { Restricted: true } => Because(patient, "PDS restricts the patient's record."),
        { Died: not null } => Because(patient, "PDS says that the patient has died."),
        _ when patient.IsNumberVerified => null,
        null or { Invalidated: true } => Because(patient, "The NHS number has not been verified, and PDS does not know it."),
        _ when traced.NhsNumber != patient.NhsNumber => Because(patient, $"On PDS the NHS number has been superseded by {traced.NhsNumber}."),
        _ when !NumberVerification.Agrees(patient.Demographics, traced) => Because(patient, "The NHS number could not be verified: PDS has other demographics."),
        _ => null,
    };

    private static async Task<PracticePatient> MarkVerifiedAsync(ConsumerCall call, PracticePatient patient, CancellationToken cancellationToken)
    {
        var verified = patient with { NumberStatus = PracticePatient.NumberVerified, Version = patient.Version + 1 };
        await call.Store.WriteAsync(
            async (context, _) =>
            {
                context.Update(verified);
                return await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);

        return verified;
    }

    private static Refusal Because(PracticePatient patient, string rule) => new(rule, PatientRefusals.RowOf(patient));
}
