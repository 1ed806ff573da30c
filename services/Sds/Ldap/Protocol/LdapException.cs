namespace SpineSandbox.Sds.Ldap.Protocol;

/// <summary>An operation is refused; the connection goes on.</summary>
internal sealed class LdapException(ResultCode code, string diagnostics, string matchedDn = "") : Exception(diagnostics)
{
    public ResultCode Code { get; } = code;

    /// <summary>The nearest entry above the one that does not exist.</summary>
    public string MatchedDn { get; } = matchedDn;
}
