using System.Formats.Asn1;

namespace SpineSandbox.Sds.Ldap.Protocol;

/// <summary>Something that a client adds to an operation.</summary>
/// <param name="Oid">Which control.</param>
/// <param name="Critical">True where the operation must not be done without it.</param>
/// <param name="Value">What the control itself defines; empty where it is absent.</param>
internal sealed record Control(string Oid, bool Critical, ReadOnlyMemory<byte> Value)
{
    /// <summary>RFC 3296: entries that are referrals are to be treated as entries. There are none.</summary>
    public const string ManageDsaIt = "2.16.840.1.113730.3.4.2";

    /// <summary>RFC 2696: a search in pages.</summary>
    public const string PagedResults = "1.2.840.113556.1.4.319";

    /// <summary>The controls that this server does something with, on searches.</summary>
    public static IReadOnlyList<string> Supported { get; } = [ManageDsaIt, PagedResults];

    public static IReadOnlyList<Control> ReadAll(AsnReader controls)
    {
        var all = new List<Control>();
        while (controls.HasData)
        {
            all.Add(Read(controls.ReadSequence()));
        }

        return all;
    }

    /// <exception cref="LdapException">The client insists on one that this server does not have for the operation.</exception>
    public static void CheckCritical(LdapMessage message)
    {
        var supported = message.Operation == Operation.SearchRequest ? Supported : [ManageDsaIt];
        if (message.Controls.FirstOrDefault(control => control.Critical && !supported.Contains(control.Oid)) is { } unknown)
        {
            throw new LdapException(ResultCode.UnavailableCriticalExtension, $"critical control {unknown.Oid} is not available");
        }
    }

    private static Control Read(AsnReader control)
    {
        var oid = Text.Read(control);
        var critical = control.HasData && control.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && control.ReadBoolean();
        var value = control.HasData ? control.ReadOctetString() : [];

        return new Control(oid, critical, value);
    }
}
