using Microsoft.EntityFrameworkCore;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Ssp.Agreements;

namespace SpineSandbox.Ssp;

/// <summary>SSP's own facts: the data sharing agreements, from the seed and held in memory for the gate.</summary>
internal sealed class SspStoreModel : StoreModel<SspContext, AgreementBook>
{
    /// <summary>The audit's blocks are large.</summary>
    public override int PageSize => 16 * 1024;

    public override SspContext Create(DbContextOptions<SspContext> options) => new(options);

    public override void Seed(SspContext context, SeedData seed) =>
        context.Agreements.AddRange(seed.Agreements.Select(row => new DataSharingAgreement(
            row.Id, row.Consumer, row.Provider, row.Products, row.Status, row.ValidFrom?.Day, row.ValidTo?.Day, row.Note)));

    public override AgreementBook Load(SspContext context) => new(context.Agreements.AsNoTracking());
}
