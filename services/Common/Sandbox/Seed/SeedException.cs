namespace SpineSandbox.Sandbox.Seed;

/// <summary>The seed data cannot be used. The message is one line: the first fault, and how many more there are.</summary>
public sealed class SeedException(IReadOnlyList<SeedFault> faults) : Exception(Summary(faults))
{
    /// <summary>Everything that is wrong, in the order of files and lines.</summary>
    public IReadOnlyList<SeedFault> Faults { get; } = faults;

    private static string Summary(IReadOnlyList<SeedFault> faults) =>
        faults.Count == 1 ? $"{faults[0]}" : $"{faults[0]} (and {faults.Count - 1} more)";
}
