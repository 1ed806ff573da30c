using Microsoft.EntityFrameworkCore;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Sandbox.Store;

/// <summary>The generation that the next reset will need, made while nobody waits for it.</summary>
internal sealed class GenerationAhead<TContext, TView>(GenerationMaker<TContext, TView> maker, SeedStamp seed)
    where TContext : DbContext
{
    private readonly Task<StoreGeneration<TContext, TView>> _made = Task.Run(() => maker.FromSeed(seed));

    /// <summary>The generation, or null where it would be of another seed or could not be made.</summary>
    public async Task<StoreGeneration<TContext, TView>?> TakeAsync(SeedStamp wanted)
    {
        // What failed ahead is done again by whoever needs it, and fails where somebody hears of it.
        await ((Task)_made).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (seed == wanted && _made.IsCompletedSuccessfully)
        {
            return await _made;
        }

        Discard();
        return null;
    }

    /// <summary>Waits until it is made, and takes it away.</summary>
    public void Discard()
    {
        Task.WaitAny(_made);
        if (_made.IsCompletedSuccessfully)
        {
            _made.Result.Dispose();
            StoreFiles.Retire(_made.Result.File);
        }
    }
}
