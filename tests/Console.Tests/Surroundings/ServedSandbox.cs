namespace SpineSandbox.Console.Tests.Surroundings;

/// <summary>One whole sandbox for the tests of a class that leave it as they found it.</summary>
public sealed class ServedSandbox : IAsyncLifetime
{
    public WholeSandbox Sandbox { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        Sandbox = new WholeSandbox();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => Sandbox.DisposeAsync();
}
