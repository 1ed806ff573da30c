using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.GpConnectProvider.Records;

/// <summary>Reads patients and their records from one generation of the store.</summary>
internal static class RecordArchive
{
    public static async Task<PracticePatient?> FindPatientAsync(
        this StoreGeneration<RecordContext, PracticeDirectory> store, OdsCode practice, NhsNumber nhsNumber, CancellationToken cancellationToken)
    {
        await using var context = store.Open();
        return await context.Patients.AsNoTracking()
            .FirstOrDefaultAsync(patient => patient.Practice == practice && patient.NhsNumber == nhsNumber, cancellationToken);
    }

    /// <param name="id">The logical id as it stands in a URL; anything but a number finds nobody.</param>
    public static async Task<PracticePatient?> FindPatientAsync(
        this StoreGeneration<RecordContext, PracticeDirectory> store, OdsCode practice, string id, CancellationToken cancellationToken)
    {
        if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        await using var context = store.Open();
        return await context.Patients.AsNoTracking()
            .FirstOrDefaultAsync(patient => patient.Id == number && patient.Practice == practice, cancellationToken);
    }

    public static async Task<PatientRecord> ReadRecordAsync(
        this StoreGeneration<RecordContext, PracticeDirectory> store, PracticePatient patient, Practice practice, CancellationToken cancellationToken)
    {
        await using var context = store.Open();
        var entries = await context.Entries.AsNoTracking()
            .Where(entry => entry.PatientId == patient.Id)
            .ToListAsync(cancellationToken);

        return new PatientRecord(patient, practice, store.View, entries.ConvertAll(entry => entry.Read()));
    }
}
