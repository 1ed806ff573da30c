namespace SpineSandbox.Sds.Ldap.Protocol;

/// <summary>The extended operations that this server has.</summary>
internal static class ExtendedOperations
{
    /// <summary>RFC 4532: under which name the server knows the client.</summary>
    public const string WhoAmI = "1.3.6.1.4.1.4203.1.11.3";
}
