using System.Formats.Asn1;
using SpineSandbox.Sds.Ldap.Filters;
using SpineSandbox.Sds.Ldap.Naming;
using SpineSandbox.Sds.Ldap.Protocol;

namespace SpineSandbox.Sds.Ldap.Searches;

/// <summary>A search that can be done.</summary>
/// <param name="Base">Where it begins.</param>
/// <param name="Scope">How far down it goes.</param>
/// <param name="SizeLimit">The most entries that the client wants; 0 for all.</param>
/// <param name="TimeLimit">The most time it wants to wait; zero for any.</param>
/// <param name="TypesOnly">Names of attributes without values.</param>
/// <param name="Filter">Which entries.</param>
/// <param name="Selection">Which attributes of them.</param>
/// <param name="Page">The page that is asked for, if the search goes in pages.</param>
internal sealed record SearchRequest(
    DistinguishedName Base,
    Scope Scope,
    int SizeLimit,
    TimeSpan TimeLimit,
    bool TypesOnly,
    Filter Filter,
    AttributeSelection Selection,
    Page? Page)
{
    /// <exception cref="LdapException">It cannot be done.</exception>
    /// <exception cref="AsnContentException">It is no search.</exception>
    public static SearchRequest Parse(LdapMessage message) => Of(WrittenSearch.Parse(message), message);

    private static SearchRequest Of(WrittenSearch written, LdapMessage message)
    {
        var filter = FilterReader.Read(new AsnReader(written.Filter, AsnEncodingRules.BER));
        if (!Enum.IsDefined(written.Scope))
        {
            throw new LdapException(ResultCode.ProtocolError, "invalid scope");
        }

        var name = DistinguishedName.TryParse(written.Base, out var parsed)
            ? parsed
            : throw new LdapException(ResultCode.InvalidDnSyntax, "invalid DN");

        return new SearchRequest(
            name,
            written.Scope,
            written.SizeLimit,
            TimeSpan.FromSeconds(written.TimeLimit),
            written.TypesOnly,
            filter,
            AttributeSelection.Of(written.Attributes),
            Page.Of(message));
    }
}
