using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.GpConnectProvider.Trace;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured;

/// <summary>The patients whose structured record a practice gives: to any consumer, or to the practice that follows it.</summary>
internal sealed class StructuredPatients(RecordAccess access, PdsTrace pds)
{
    /// <exception cref="GpConnectException">There is no such patient, the record is not given, or the patient has dissented.</exception>
    public async Task<PracticePatient> ReadAsync(ConsumerCall call, NhsNumber nhsNumber, CancellationToken cancellationToken)
    {
        var patient = await FindAsync(call, nhsNumber, cancellationToken);
        if (await access.ObjectionAsync(call.Practice, patient, daysAfterDeath: null, cancellationToken) is { } objection)
        {
            throw NotGiven(call, patient, objection.Rule);
        }

        PatientRules.CheckConsent(patient);

        return patient;
    }

    /// <summary>
    /// For the practice where the patient is registered now, which need not be this one: the registration here may have ended, and
    /// that is why the record moves.
    /// </summary>
    /// <exception cref="GpConnectException">There is no such patient, the asker is not that practice, or the record is not given.</exception>
    public async Task<PracticePatient> MigrateAsync(ConsumerCall call, NhsNumber nhsNumber, CancellationToken cancellationToken)
    {
        var patient = await FindAsync(call, nhsNumber, cancellationToken);
        var traced = await pds.FindAsync(nhsNumber, cancellationToken);
        if (MigrationObjection(patient, traced) is { } objection)
        {
            throw NotGiven(call, patient, objection);
        }

        if (traced!.Practice is not { } registered || registered != call.RequestingOrganisation)
        {
            throw StructuredRefusals.NotTheNewPractice(call.Practice, nhsNumber, traced.Practice);
        }

        PatientRules.CheckConsent(patient);

        return patient;
    }

    private static string? MigrationObjection(PracticePatient patient, TracedPatient? traced) => (patient, traced) switch
    {
        ({ Sensitive: true }, _) => "The practice has flagged the patient as sensitive.",
        ({ IsNumberVerified: false }, _) => "The NHS number has not been verified.",
        (_, null or { Invalidated: true }) => "PDS does not know the NHS number.",
        (_, { Restricted: true }) => "PDS restricts the patient's record.",
        (_, { Died: not null }) => "PDS says that the patient has died.",
        _ when traced.NhsNumber != patient.NhsNumber => $"On PDS the NHS number has been superseded by {traced.NhsNumber}.",
        _ => null,
    };

    private static async Task<PracticePatient> FindAsync(ConsumerCall call, NhsNumber nhsNumber, CancellationToken cancellationToken) =>
        await call.Store.FindPatientAsync(call.Practice.OdsCode, nhsNumber, cancellationToken)
        ?? throw PatientRefusals.NotHeld(call.Practice, nhsNumber);

    private static GpConnectException NotGiven(ConsumerCall call, PracticePatient patient, string rule) =>
        PatientRefusals.NotGiven(call.Practice, patient, rule);
}
