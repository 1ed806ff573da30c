namespace SpineSandbox.Console.Tests.Surroundings;

/// <summary>One whole sandbox for the tests of a class, which leave it as they found it or ask for it as it was at the start.</summary>
public sealed class ServedSandbox : IAsyncLifetime
{
    public WholeSandbox Sandbox { get; private set; } = null!;

    /// <summary>The sandbox, back at the shipped seed.</summary>
    public async Task<WholeSandbox> FromTheStartAsync()
    {
        using var answer = await Sandbox.Console.DeleteAsync(new Uri("/_sandbox/seed", UriKind.Relative));
        answer.EnsureSuccessStatusCode();

        return Sandbox;
    }

    public ValueTask InitializeAsync()
    {
        Sandbox = new WholeSandbox();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => Sandbox.DisposeAsync();
}
