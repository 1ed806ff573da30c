namespace SpineSandbox.Sandbox.Hosting;

/// <summary>Something that goes back to the seed when the sandbox is reset: a store, a cache, the exchange ring.</summary>
public interface IResettable
{
    /// <summary>Replaces the state as a whole; until it returns, callers see the old state, afterwards the new one.</summary>
    Task ResetAsync(CancellationToken cancellationToken);
}
