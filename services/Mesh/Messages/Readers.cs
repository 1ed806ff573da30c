using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Generation = SpineSandbox.Sandbox.Store.StoreGeneration<SpineSandbox.Mesh.MeshContext, SpineSandbox.Mesh.MeshView>;

namespace SpineSandbox.Mesh.Messages;

/// <summary>
/// Contexts for reading whose connection stays open: opening one costs more than the look-up it is for. They track nothing, and
/// hold no transaction between two look-ups.
/// </summary>
internal sealed class Readers
{
    private const int Kept = 16;

    private readonly ConcurrentBag<MeshContext> _idle = [];

    public async ValueTask<Lease> TakeAsync(Generation generation)
    {
        if (_idle.TryTake(out var idle))
        {
            return new Lease(this, idle);
        }

        var context = generation.Open();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await context.Database.OpenConnectionAsync();
        return new Lease(this, context);
    }

    private ValueTask GiveBackAsync(MeshContext context)
    {
        if (_idle.Count >= Kept)
        {
            return context.DisposeAsync();
        }

        _idle.Add(context);
        return ValueTask.CompletedTask;
    }

    /// <summary>One request's turn with a context.</summary>
    public readonly struct Lease(Readers owner, MeshContext store) : IAsyncDisposable
    {
        public MeshContext Store { get; } = store;

        public ValueTask DisposeAsync() => owner.GiveBackAsync(Store);
    }
}
