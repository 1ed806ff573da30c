namespace SpineSandbox.Sandbox.Seed.Checks;

/// <summary>A rule in one line: what is wrong, if it is.</summary>
internal static class Reason
{
    public static IEnumerable<string> When(bool broken, string reason) => broken ? [reason] : [];
}
