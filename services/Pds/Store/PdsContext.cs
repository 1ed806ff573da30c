using Microsoft.EntityFrameworkCore;

namespace SpineSandbox.Pds.Store;

/// <summary>The tables of PDS: documents by NHS number. Searching is the business of the index in memory.</summary>
internal sealed class PdsContext(DbContextOptions<PdsContext> options) : DbContext(options)
{
    public DbSet<StoredPatient> Patients => Set<StoredPatient>();

    public DbSet<StoredRelatedPerson> RelatedPersons => Set<StoredRelatedPerson>();

    public DbSet<AppliedUpdate> AppliedUpdates => Set<AppliedUpdate>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<StoredRelatedPerson>().HasKey(person => new { person.NhsNumber, person.Id });
}
