namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>A row, and where it begins.</summary>
internal sealed record SeedRow<T>(T Value, string File, int Line)
{
    public SeedFault Fault(string reason) => new(File, Line, reason);
}
