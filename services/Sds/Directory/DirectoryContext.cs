using Microsoft.EntityFrameworkCore;

namespace SpineSandbox.Sds.Directory;

/// <summary>The tables of the directory.</summary>
internal sealed class DirectoryContext(DbContextOptions<DirectoryContext> options) : DbContext(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<AccreditedSystem> Systems => Set<AccreditedSystem>();

    public DbSet<MhsRecord> MhsRecords => Set<MhsRecord>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<OdsCode>().HaveConversion<IdentifierConverter<OdsCode>>();
        configurationBuilder.Properties<Asid>().HaveConversion<IdentifierConverter<Asid>>();
        configurationBuilder.Properties<PartyKey>().HaveConversion<IdentifierConverter<PartyKey>>();
        configurationBuilder.Properties<InteractionId>().HaveConversion<IdentifierConverter<InteractionId>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Organisation>(organisation =>
        {
            organisation.HasKey(row => row.OdsCode);
            organisation.PrimitiveCollection(row => row.Roles);
            organisation.ComplexProperty(row => row.Address, address => address.PrimitiveCollection(row => row.Lines));
        });

        modelBuilder.Entity<AccreditedSystem>(system =>
        {
            system.HasKey(row => row.Asid);
            system.PrimitiveCollection(row => row.Interactions).ElementType().HasConversion<IdentifierConverter<InteractionId>>();
        });

        modelBuilder.Entity<MhsRecord>(record =>
        {
            record.HasKey(row => row.Id);
            record.PrimitiveCollection(row => row.Addresses);
            record.OwnsOne(row => row.Reliability, reliability => reliability.ToJson());
        });
    }
}
