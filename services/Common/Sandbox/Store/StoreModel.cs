using Microsoft.EntityFrameworkCore;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Sandbox.Store;

/// <summary>
/// What a service says about its store: how it is filled from the seed, and which view of it is kept in memory for reading.
/// </summary>
/// <typeparam name="TContext">The EF Core context that owns the tables.</typeparam>
/// <typeparam name="TView">What readers on hot paths use; safe to read while the one writer changes it.</typeparam>
public abstract class StoreModel<TContext, TView>
    where TContext : DbContext
{
    /// <summary>So many bytes the database reads and writes at once. More suit a store whose rows are large.</summary>
    public virtual int PageSize => 4096;

    public abstract TContext Create(DbContextOptions<TContext> options);

    /// <summary>Adds the seed's rows. Saving is the store's business; where there are many, they may be saved in pieces before.</summary>
    public abstract void Seed(TContext context, SeedData seed);

    /// <summary>Builds the view from what the tables hold. Never called twice at the same time.</summary>
    public abstract TView Load(TContext context);
}
