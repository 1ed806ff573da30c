namespace SpineSandbox.Sandbox.Hosting;

/// <summary>When this process began to serve.</summary>
internal sealed class StartedAt(TimeProvider clock)
{
    public DateTimeOffset Value { get; } = clock.GetUtcNow();
}
