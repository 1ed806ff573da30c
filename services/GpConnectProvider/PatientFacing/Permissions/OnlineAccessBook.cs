using Microsoft.EntityFrameworkCore;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Permissions;

/// <summary>Who may do what online. A patient of whom nothing is written has the defaults; a proxy of whom nothing is written has nothing.</summary>
internal static class OnlineAccessBook
{
    public static void AddOnlineAccess(this ModelBuilder model) => model.Entity<OnlineAccess>(access =>
    {
        access.HasKey(row => new { row.PatientId, row.Actor });
        access.Property(row => row.Requests).AsJson();
    });

    /// <summary>The proxies of a patient whom PDS names, as the practice has taken them over.</summary>
    public static IEnumerable<OnlineAccess> ProxiesOf(PracticePatient patient, PatientRow? onPds) =>
        (onPds?.RelatedPersons ?? []).Where(person => person is { Proxy: true, NhsNumber: not null })
            .Select(person => Default(patient) with { Actor = person.NhsNumber!.Value.Value });

    /// <param name="actor">Who acts for the patient; null for the patient's own access.</param>
    /// <returns>Null for an actor whom the practice does not know as a proxy.</returns>
    public static async Task<OnlineAccess?> FindAsync(
        StoreGeneration<RecordContext, PracticeDirectory> store, PracticePatient patient, NhsNumber? actor, CancellationToken cancellationToken)
    {
        var name = actor?.Value ?? "";
        await using var context = store.Open();
        var written = await context.OnlineAccess.AsNoTracking()
            .FirstOrDefaultAsync(row => row.PatientId == patient.Id && row.Actor == name, cancellationToken);

        return written ?? (actor is null ? Default(patient) : null);
    }

    public static async Task<OnlineAccess> KeepAsync(
        StoreGeneration<RecordContext, PracticeDirectory> store, OnlineAccess access, CancellationToken cancellationToken) => await store.WriteAsync(
        async (context, _) =>
        {
            var exists = await context.OnlineAccess.AnyAsync(row => row.PatientId == access.PatientId && row.Actor == access.Actor, cancellationToken);
            if (exists)
            {
                context.Update(access);
            }
            else
            {
                context.Add(access);
            }

            await context.SaveChangesAsync(cancellationToken);

            return access;
        },
        cancellationToken);

    private static OnlineAccess Default(PracticePatient patient) => new() { PatientId = patient.Id, EffectiveDate = patient.Registration.From.Day };
}
