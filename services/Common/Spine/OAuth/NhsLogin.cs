namespace SpineSandbox.Spine.OAuth;

/// <summary>The mock of NHS login, where the platform serves it, and the claims that others look at.</summary>
public static class NhsLogin
{
    /// <summary>What follows the platform's address; the two are the issuer.</summary>
    public const string Realm = "/realms/NHS-Login-mock-sandbox";

    /// <summary>The proofing level that opens records: identity verified face to face, or as good as that.</summary>
    public const string HighLevel = "P9";

    public static IReadOnlyList<string> Levels { get; } = ["P0", "P5", HighLevel];
}
