namespace SpineSandbox.GpConnectProvider.PatientFacing.Access;

/// <summary>What this practice system asks of those who come from patients.</summary>
internal sealed class PatientFacingOptions
{
    public const string Section = "PatientFacing";

    /// <summary>The applications that this system knows and has assured, by their client ID at NHS login. Empty: all.</summary>
    public IReadOnlyList<string> AssuredApplications { get; init; } = [];

    /// <summary>
    /// Tokens that always count, and the patient that each is for: a provider test suite calls without a platform, with tokens of its own.
    /// </summary>
    public Dictionary<string, string> FixedTokens { get; init; } = [];
}
