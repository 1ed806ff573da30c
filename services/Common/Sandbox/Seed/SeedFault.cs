namespace SpineSandbox.Sandbox.Seed;

/// <summary>One thing wrong with the seed data, where it is and why.</summary>
public sealed record SeedFault(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}({Line}): {Reason}";
}
