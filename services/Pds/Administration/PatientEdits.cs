using Microsoft.EntityFrameworkCore;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Index;
using SpineSandbox.Pds.Store;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Administration;

/// <summary>Edits of whole patients. Unlike updates on the wire they may do what a back office may: merge, restrict, invalidate.</summary>
internal static class PatientEdits
{
    private static readonly FhirValidator Validator = new(FhirVersion.R4);

    /// <exception cref="EditRefusedException">The row does not fit.</exception>
    public static async Task<(bool IsNew, PatientRecord Record)> PutAsync(
        PatientRow row, PdsContext context, PatientIndex index, CancellationToken cancellationToken)
    {
        EnsureSurvivor(row, index);
        var before = index.Find(row.NhsNumber);
        if (before is not null)
        {
            // Who holds an ETag of the record must notice that it has changed.
            row = row with { Version = Math.Max(row.Version, before.Version + 1) };
        }

        var stored = SeedRows.Patient(row);
        var relatedPersons = SeedRows.RelatedPersons(row).ToList();
        EnsureValid([stored.Document, .. relatedPersons.Select(person => person.Document)]);

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await RemoveRowsAsync(row.NhsNumber, context, cancellationToken);
        context.Patients.Add(stored);
        context.RelatedPersons.AddRange(relatedPersons);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        var record = PatientRecord.From(stored);
        index.Put(record);
        index.PutRelatedPersons(row.NhsNumber, relatedPersons);
        return (before is null, record);
    }

    /// <exception cref="EditRefusedException">There is no such patient, or another was merged into this one.</exception>
    public static async Task<bool> DeleteAsync(NhsNumber number, PdsContext context, PatientIndex index, CancellationToken cancellationToken)
    {
        if (!index.Contains(number))
        {
            throw new EditRefusedException(StatusCodes.Status404NotFound, $"PDS has no patient {number}.");
        }

        if (index.All.FirstOrDefault(record => record.SupersededBy == number) is { } merged)
        {
            throw new EditRefusedException(StatusCodes.Status409Conflict, $"{merged.NhsNumber} is superseded by {number}: remove it first.");
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await RemoveRowsAsync(number, context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        index.Remove(number);

        return true;
    }

    private static async Task RemoveRowsAsync(NhsNumber number, PdsContext context, CancellationToken cancellationToken)
    {
        await context.RelatedPersons.Where(person => person.NhsNumber == number.Value).ExecuteDeleteAsync(cancellationToken);
        await context.Patients.Where(patient => patient.NhsNumber == number.Value).ExecuteDeleteAsync(cancellationToken);
    }

    private static void EnsureSurvivor(PatientRow row, PatientIndex index)
    {
        if (row.SupersededBy is { } survivor && (survivor == row.NhsNumber || index.Find(survivor) is not { SupersededBy: null }))
        {
            throw new EditRefusedException(
                StatusCodes.Status400BadRequest, $"supersededBy: {survivor} is no other patient of PDS who was not merged away.");
        }
    }

    private static void EnsureValid(IEnumerable<byte[]> documents)
    {
        var faults = documents.SelectMany(document => Validator.Validate(FhirJson.Parse(document))).Where(issue => issue.IsError).ToList();
        if (faults.Count > 0)
        {
            throw new EditRefusedException(StatusCodes.Status400BadRequest, string.Join("; ", faults));
        }
    }
}
