using System.Formats.Asn1;
using SpineSandbox.Sds.Ldap.Protocol;

namespace SpineSandbox.Sds.Ldap.Searches;

/// <summary>The fields of a search as they were sent, before anything is made of them.</summary>
/// <param name="Base">The name of the entry where it begins.</param>
/// <param name="Scope">Its number on the wire, known or not.</param>
/// <param name="SizeLimit">The most entries that the client wants; 0 for all.</param>
/// <param name="TimeLimit">The seconds that it wants to wait; 0 for any.</param>
/// <param name="TypesOnly">Names of attributes without values.</param>
/// <param name="Filter">The filter in BER.</param>
/// <param name="Attributes">What is wanted of the entries.</param>
internal sealed record WrittenSearch(
    string Base, Scope Scope, int SizeLimit, int TimeLimit, bool TypesOnly, ReadOnlyMemory<byte> Filter, IReadOnlyList<string> Attributes)
{
    /// <exception cref="LdapException">A limit is out of range.</exception>
    /// <exception cref="AsnContentException">It is no search.</exception>
    public static WrittenSearch Parse(LdapMessage message)
    {
        var reader = message.Read();
        var baseName = Text.Read(reader);
        var scope = reader.ReadEnumeratedValue<Scope>();
        reader.ReadEnumeratedValue<DerefAliases>(); // The tree has no aliases.

        return new WrittenSearch(
            baseName,
            scope,
            ReadLimit(reader),
            ReadLimit(reader),
            reader.ReadBoolean(),
            reader.ReadEncodedValue(),
            ReadAttributes(reader.ReadSequence()));
    }

    private static int ReadLimit(AsnReader reader) => reader.TryReadInt32(out var limit) && limit >= 0
        ? limit
        : throw new LdapException(ResultCode.ProtocolError, "invalid limit");

    private static List<string> ReadAttributes(AsnReader reader)
    {
        var attributes = new List<string>();
        while (reader.HasData)
        {
            attributes.Add(Text.Read(reader));
        }

        return attributes;
    }

    private enum DerefAliases
    {
        Never = 0,
        InSearching = 1,
        FindingBase = 2,
        Always = 3,
    }
}
