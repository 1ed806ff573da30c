using Microsoft.EntityFrameworkCore;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Ssp.Agreements;
using SpineSandbox.Ssp.Audit;

namespace SpineSandbox.Ssp;

/// <summary>The tables of SSP.</summary>
public sealed class SspContext(DbContextOptions<SspContext> options) : DbContext(options)
{
    public DbSet<DataSharingAgreement> Agreements => Set<DataSharingAgreement>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AuditEntry>(AuditTable.Configure);
        modelBuilder.Entity<DataSharingAgreement>(agreement =>
        {
            agreement.HasKey(row => row.Id);
            agreement.Property(row => row.Consumer).HasConversion(code => code.Value, text => OdsCode.Parse(text, null));
            agreement.Property(row => row.Provider).HasConversion(code => code.Value, text => OdsCode.Parse(text, null));
            agreement.PrimitiveCollection(row => row.Products).ElementType().HasConversion<string>();
            agreement.Property(row => row.Status).HasConversion<string>();
        });
    }
}
