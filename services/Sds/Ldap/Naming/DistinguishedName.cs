using System.Diagnostics.CodeAnalysis;
using SpineSandbox.Sds.Ldap.Schema;

namespace SpineSandbox.Sds.Ldap.Naming;

/// <summary>The name of an entry, RFC 4514: relative names from the entry up to the root.</summary>
internal sealed class DistinguishedName
{
    private DistinguishedName(IReadOnlyList<IReadOnlyList<NamePart>> relativeNames)
    {
        RelativeNames = relativeNames;
        string[] relative = [.. relativeNames.Select(parts => string.Join('+', parts.Select(part => part.Normalized).Order(StringComparer.Ordinal)))];
        Normalized = string.Join(',', relative);
        Ancestors = [.. Enumerable.Range(1, Math.Max(relative.Length - 1, 0)).Select(skip => string.Join(',', relative.Skip(skip)))];
    }

    public IReadOnlyList<IReadOnlyList<NamePart>> RelativeNames { get; }

    /// <summary>The name of the entry above, in normalized form; empty at the top.</summary>
    public string Parent => Ancestors.Count > 0 ? Ancestors[0] : "";

    /// <summary>Two names that mean the same entry have the same form here.</summary>
    public string Normalized { get; }

    /// <summary>The names of all entries above this one, the nearest first, in normalized form.</summary>
    public IReadOnlyList<string> Ancestors { get; }

    public static bool TryParse(string text, [NotNullWhen(true)] out DistinguishedName? name)
    {
        name = null;
        if (text.Trim(' ').Length == 0)
        {
            name = new DistinguishedName([]);
            return true;
        }

        var relativeNames = new List<IReadOnlyList<NamePart>>();
        foreach (var relative in NameScanner.Split(text, ',', ';'))
        {
            var parts = new List<NamePart>();
            foreach (var assertion in NameScanner.Split(relative, '+'))
            {
                if (NamePart.TryParse(assertion) is not { } part)
                {
                    return false;
                }

                parts.Add(part);
            }

            relativeNames.Add(parts);
        }

        name = new DistinguishedName(relativeNames);
        return true;
    }

    public static DistinguishedName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"'{text}' is not a distinguished name.");
}

/// <summary>One attribute and its value in a name.</summary>
internal sealed record NamePart(AttributeType Attribute, string Value, string Normalized)
{
    public static NamePart? TryParse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || SdsSchema.FindAttribute(text[..equals].Trim(' ')) is not { Equality: { } rule } attribute)
        {
            return null;
        }

        return NameScanner.Unescape(text[(equals + 1)..]) is { } value && rule.Prepare(value) is { } prepared
            ? new NamePart(attribute, value, $"{attribute.Oid}={NameScanner.Escape(prepared)}")
            : null;
    }
}
