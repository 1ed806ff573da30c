using System.Text;

namespace SpineSandbox.Sds.Ldap.Schema;

/// <summary>The definition of an attribute.</summary>
internal sealed record AttributeType(string Oid, params IReadOnlyList<string> Names)
{
    /// <summary>The attribute that this one is a kind of: asking for it finds this one too.</summary>
    public AttributeType? Superior { get; init; }

    /// <summary>Null where values cannot be compared: every filter on them is Undefined.</summary>
    public MatchingRule? Equality { get; init; }

    public MatchingRule? Ordering { get; init; }

    public MatchingRule? Substrings { get; init; }

    public Syntax Syntax { get; init; } = Syntax.DirectoryString;

    public bool SingleValue { get; init; }

    /// <summary>Kept by the server, and returned only where asked for.</summary>
    public AttributeUsage Usage { get; init; }

    /// <summary>Which filters see the attribute: OpenLDAP makes some up only when it answers.</summary>
    public AttributeVisibility Visibility { get; init; }

    /// <summary>The name that answers use, whichever one was asked for.</summary>
    public string Name => Names[0];

    public bool IsOperational => Usage != AttributeUsage.UserApplications;

    /// <summary>True of itself and of every kind of it.</summary>
    public bool Covers(AttributeType other) => other == this || (other.Superior is { } superior && Covers(superior));

    public bool Equals(AttributeType? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Oid.GetHashCode(StringComparison.Ordinal);

    /// <summary>As <c>attributeTypes</c> publishes it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"( {Oid} NAME {Description.Quoted(Names)}");
        if (Superior is not null)
        {
            text.Append($" SUP {Superior.Name}");
        }
        else
        {
            Append(text, "EQUALITY", Equality?.Name);
            Append(text, "ORDERING", Ordering?.Name);
            Append(text, "SUBSTR", Substrings?.Name);
            Append(text, "SYNTAX", Syntax.Oid);
        }

        text.Append(SingleValue ? " SINGLE-VALUE" : "");
        return text.Append(Usage switch
        {
            AttributeUsage.DirectoryOperation => " NO-USER-MODIFICATION USAGE directoryOperation )",
            AttributeUsage.DsaOperation => " USAGE dSAOperation )",
            _ => " )",
        }).ToString();
    }

    private static void Append(StringBuilder text, string keyword, string? value) => text.Append(value is null ? "" : $" {keyword} {value}");
}

internal enum AttributeUsage
{
    UserApplications,
    DirectoryOperation,
    DsaOperation,
}

internal enum AttributeVisibility
{
    AllFilters,
    PresenceAndEquality,
    Presence,
}
