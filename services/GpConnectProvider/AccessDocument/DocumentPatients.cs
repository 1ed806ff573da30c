using Microsoft.Extensions.Options;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.GpConnectProvider.Trace;

namespace SpineSandbox.GpConnectProvider.AccessDocument;

/// <summary>The patients whose documents a practice gives. Dissent hides the documents, not the patient.</summary>
internal sealed class DocumentPatients(RecordAccess access, IOptions<AccessDocumentOptions> options)
{
    /// <returns>Null for a patient who is not there or whose record is not given.</returns>
    public async Task<PracticePatient?> FindAsync(ConsumerCall call, NhsNumber nhsNumber, CancellationToken cancellationToken)
    {
        var patient = await call.Store.FindPatientAsync(call.Practice.OdsCode, nhsNumber, cancellationToken);
        return patient is not null && await access.ObjectionAsync(call.Practice, patient, options.Value.DaysAfterDeath, cancellationToken) is null
            ? patient
            : null;
    }

    /// <exception cref="GpConnectException">There is no such patient, the record is not given, or the patient has dissented.</exception>
    public async Task<PracticePatient> ReadAsync(ConsumerCall call, string id, CancellationToken cancellationToken)
    {
        var patient = await call.Store.FindPatientAsync(call.Practice.OdsCode, id, cancellationToken)
            ?? throw PatientRefusals.NotShared(call.Practice, id, new($"{call.Practice.Name} holds no such patient."));
        if (await access.ObjectionAsync(call.Practice, patient, options.Value.DaysAfterDeath, cancellationToken) is { } objection)
        {
            throw PatientRefusals.NotShared(call.Practice, id, objection);
        }

        PatientRules.CheckConsent(patient);

        return patient;
    }
}
