using System.Formats.Asn1;
using System.Text;

namespace SpineSandbox.Sds.Tests.Ldap.Wire;

/// <summary>A search request.</summary>
internal sealed record WireSearch(string Base, int Scope, WireFilter Filter, params string[] Attributes)
{
    public const int BaseObject = 0;
    public const int SingleLevel = 1;
    public const int WholeSubtree = 2;

    public int SizeLimit { get; init; }

    public int TimeLimit { get; init; }

    public bool TypesOnly { get; init; }

    public void Write(AsnWriter writer)
    {
        using (writer.PushSequence(WireMessage.Application(3)))
        {
            writer.WriteOctetString(Encoding.UTF8.GetBytes(Base));
            writer.WriteEnumeratedValue((AnyNumber)Scope);
            writer.WriteEnumeratedValue((AnyNumber)0);
            writer.WriteInteger(SizeLimit);
            writer.WriteInteger(TimeLimit);
            writer.WriteBoolean(TypesOnly);
            Filter.Write(writer);
            using (writer.PushSequence())
            {
                foreach (var attribute in Attributes)
                {
                    writer.WriteOctetString(Encoding.UTF8.GetBytes(attribute));
                }
            }
        }
    }

    public override string ToString() =>
        $"base \"{Base}\" scope {Scope} {Filter} [{string.Join(' ', Attributes)}] size {SizeLimit}{(TypesOnly ? " types only" : "")}";

    private enum AnyNumber
    {
        Zero = 0,
    }
}
