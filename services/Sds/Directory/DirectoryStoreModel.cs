using Microsoft.EntityFrameworkCore;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Sds.Directory;

/// <summary>Fills the directory from the seed, with the addresses that the providers have in this sandbox.</summary>
internal sealed class DirectoryStoreModel(ServiceAddresses addresses, StoredAddresses stored) : StoreModel<DirectoryContext, SpineDirectory>
{
    public override DirectoryContext Create(DbContextOptions<DirectoryContext> options) => new(options);

    public override void Seed(DirectoryContext context, SeedData seed)
    {
        context.AddRange(seed.Organisations.Where(row => row.InDirectory).SelectMany(SeededRows.Organisations));
        context.AddRange(seed.Systems.Select(SeededRows.System));
        context.AddRange(seed.Endpoints.SelectMany(row => row.Expand(addresses.ForPartners)).Select(SeededRows.MhsRecord).Select(stored.ToStore));
    }

    public override SpineDirectory Load(DirectoryContext context) => new(DirectoryState.Empty.With(new DirectoryChange
    {
        Organisations = [.. context.Organisations.AsNoTracking()],
        Systems = [.. context.Systems.AsNoTracking()],
        MhsRecords = [.. context.MhsRecords.AsNoTracking().AsEnumerable().Select(stored.FromStore)],
    }));
}
