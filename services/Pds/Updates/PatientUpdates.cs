using SpineSandbox.Fhir;
using SpineSandbox.Pds.Access;
using SpineSandbox.Pds.Errors;
using SpineSandbox.Pds.Index;
using SpineSandbox.Pds.Patients;
using SpineSandbox.Pds.Rules;
using SpineSandbox.Pds.Store;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Pds.Updates;

/// <summary>Brings a patch to the stored record: checked, applied, judged as a whole, kept as the next version.</summary>
internal sealed class PatientUpdates(SandboxStore<PdsContext, PatientIndex> store, TimeProvider clock)
{
    /// <exception cref="PdsException">The update is refused; nothing has changed.</exception>
    public Task<PatientRecord> ApplyAsync(PatchRequest request, AccessGrant grant, CancellationToken cancellationToken) =>
        store.Current.WriteAsync((context, index) => WriteAsync(request, grant, context, index, cancellationToken), cancellationToken);

    private async Task<PatientRecord> WriteAsync(
        PatchRequest request, AccessGrant grant, PdsContext context, PatientIndex index, CancellationToken cancellationToken)
    {
        var before = RecordToUpdate(request.NhsNumber, index);
        if (await context.AppliedUpdates.FindAsync([request.Fingerprint], cancellationToken) is not null)
        {
            return before;
        }

        var operations = request.Operations();
        if (before.Version != request.Version)
        {
            throw new PdsException(ChangeErrors.VersionMismatch(request.NhsNumber, before.Version));
        }

        PatientAccess.Check(grant, operations, before.Document());
        PatchRules.Check(operations);
        var document = PatchApplication.Apply(before.Document(), operations);
        var change = PatientChange.Update(before.Document(), document, before.Version + 1, clock.Today());
        Completion.Complete(change);
        PatientRules.Check(change);

        var stored = (await context.Patients.FindAsync([request.NhsNumber.Value], cancellationToken))!;
        stored.Version = before.Version + 1;
        stored.Document = FhirJson.ToUtf8(change.After);
        context.AppliedUpdates.Add(new AppliedUpdate { Fingerprint = request.Fingerprint });
        await context.SaveChangesAsync(cancellationToken);

        var after = PatientRecord.From(stored);
        index.Put(after);
        return after;
    }

    private static PatientRecord RecordToUpdate(NhsNumber number, PatientIndex index)
    {
        var record = index.Find(number);
        if (record is { SupersededBy: not null })
        {
            throw new PdsException(ChangeErrors.Superseded(number));
        }

        record = PatientPath.Find(index, number);
        return record.Confidentiality == Confidentiality.Unrestricted
            ? record
            : throw new PdsException(ChangeErrors.ForbiddenUpdate("source not permitted to update a restricted patient") with { Row = $"patients/{number}" });
    }
}
