using Microsoft.EntityFrameworkCore;
using SpineSandbox.Pds.Index;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Pds.Store;

/// <summary>Fills PDS from <c>patients.json</c> and keeps the index of it in memory.</summary>
internal sealed class PdsStoreModel : StoreModel<PdsContext, PatientIndex>
{
    public override PdsContext Create(DbContextOptions<PdsContext> options) => new(options);

    public override void Seed(PdsContext context, SeedData seed)
    {
        foreach (var row in seed.Patients)
        {
            context.Patients.Add(SeedRows.Patient(row));
            context.RelatedPersons.AddRange(SeedRows.RelatedPersons(row));
        }
    }

    public override PatientIndex Load(PdsContext context)
    {
        var index = new PatientIndex();
        foreach (var patient in context.Patients.AsNoTracking())
        {
            index.Put(PatientRecord.From(patient));
        }

        foreach (var related in context.RelatedPersons.AsNoTracking().AsEnumerable().GroupBy(person => person.NhsNumber))
        {
            index.PutRelatedPersons(NhsNumber.Parse(related.Key), [.. related]);
        }

        return index;
    }
}
