using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Ssp.Agreements;
using SpineSandbox.Ssp.Audit;

namespace SpineSandbox.Ssp;

/// <summary>The tables of SSP.</summary>
public sealed class SspContext(DbContextOptions<SspContext> options) : DbContext(options)
{
    public DbSet<DataSharingAgreement> Agreements => Set<DataSharingAgreement>();

    public DbSet<AuditBlock> Audit => Set<AuditBlock>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AuditBlock>(block =>
        {
            block.HasKey(row => row.LastId);
            block.Property(row => row.LastId).ValueGeneratedNever();

            // A block never changes: no copy is kept to compare it with.
            block.Property(row => row.Entries).Metadata.SetValueComparer(
                new ValueComparer<byte[]>((one, other) => ReferenceEquals(one, other), bytes => bytes.Length, bytes => bytes));

            // Ticks, because not every database compares instants with an offset.
            block.Property(row => row.FirstAt).HasConversion(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
            block.Property(row => row.LastAt).HasConversion(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
        });
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
