using Microsoft.EntityFrameworkCore;
using SpineSandbox.Pds.Index;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Pds.Store;

/// <summary>Fills PDS from <c>patients.json</c> and keeps the index of it in memory.</summary>
internal sealed class PdsStoreModel : StoreModel<PdsContext, PatientIndex>
{
    private const int RowsAtOnce = 2_000;

    private PatientIndex? _last;

    public override PdsContext Create(DbContextOptions<PdsContext> options) => new(options);

    public override void Seed(PdsContext context, SeedData seed)
    {
        foreach (var rows in seed.Patients.Chunk(RowsAtOnce))
        {
            context.Patients.AddRange(rows.AsParallel().Select(SeedRows.Patient));
            context.RelatedPersons.AddRange(rows.SelectMany(SeedRows.RelatedPersons));
            context.SaveChanges();
            context.ChangeTracker.Clear();
        }
    }

    public override PatientIndex Load(PdsContext context)
    {
        var index = new PatientIndex();
        foreach (var record in context.Patients.AsNoTracking().AsEnumerable().AsParallel().Select(Record))
        {
            index.Put(record);
        }

        foreach (var related in context.RelatedPersons.AsNoTracking().AsEnumerable().GroupBy(person => person.NhsNumber))
        {
            index.PutRelatedPersons(NhsNumber.Parse(related.Key), [.. related]);
        }

        _last = index;
        return index;
    }

    // What a reset brings back is mostly what is there: it need not be read and indexed anew.
    private PatientRecord Record(StoredPatient stored) =>
        _last?.Find(NhsNumber.Parse(stored.NhsNumber)) is { } record && record.IsStoredAs(stored) ? record : PatientRecord.From(stored);
}
