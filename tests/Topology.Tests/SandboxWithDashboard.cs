namespace SpineSandbox.Topology.Tests;

/// <summary>The default topology with the dashboard, for the tests of a class.</summary>
public sealed class SandboxWithDashboard : IAsyncLifetime
{
    public RunningSandbox Sandbox { get; } = new([]);

    public ValueTask InitializeAsync() => Sandbox.InitializeAsync();

    public ValueTask DisposeAsync() => Sandbox.DisposeAsync();
}
