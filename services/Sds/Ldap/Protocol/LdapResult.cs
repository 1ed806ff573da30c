namespace SpineSandbox.Sds.Ldap.Protocol;

/// <summary>How an operation ended.</summary>
/// <param name="Code">The result code.</param>
/// <param name="MatchedDn">For an entry that does not exist, the nearest above it that does.</param>
/// <param name="Diagnostics">For people.</param>
internal sealed record LdapResult(ResultCode Code, string MatchedDn = "", string Diagnostics = "")
{
    public static readonly LdapResult Success = new(ResultCode.Success);

    public static LdapResult Of(LdapException refusal) => new(refusal.Code, refusal.MatchedDn, refusal.Message);
}
