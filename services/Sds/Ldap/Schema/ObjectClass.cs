using System.Text;

namespace SpineSandbox.Sds.Ldap.Schema;

/// <summary>The definition of an object class.</summary>
internal sealed record ObjectClass(string Oid, string Name, ObjectClassKind Kind)
{
    public ObjectClass? Superior { get; init; }

    public IReadOnlyList<string> Must { get; init; } = [];

    public IReadOnlyList<string> May { get; init; } = [];

    /// <summary>True of itself and of every kind of it.</summary>
    public bool Covers(ObjectClass other) => other.Oid == Oid || (other.Superior is { } superior && Covers(superior));

    /// <summary>The attributes of the class and of those above it.</summary>
    public IEnumerable<string> Attributes => Must.Concat(May).Concat(Superior?.Attributes ?? []);

    /// <summary>As <c>objectClasses</c> publishes it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"( {Oid} NAME '{Name}'");
        text.Append(Superior is null ? "" : $" SUP {Superior.Name}");
        text.Append($" {Kind.ToString().ToUpperInvariant()}");
        text.Append(Must.Count == 0 ? "" : $" MUST {Description.Listed(Must)}");
        text.Append(May.Count == 0 ? "" : $" MAY {Description.Listed(May)}");
        return text.Append(" )").ToString();
    }
}

internal enum ObjectClassKind
{
    Abstract,
    Structural,
    Auxiliary,
}
