using SpineSandbox.Sds.Ldap.Schema;
using SpineSandbox.Sds.Ldap.Tree;

namespace SpineSandbox.Sds.Ldap.Filters;

/// <summary><c>(attribute=a*b*c)</c>: Undefined for every nhs attribute, none of which has a rule for parts of values.</summary>
internal sealed class SubstringsFilter : Filter
{
    private readonly AttributeType _type;
    private readonly MatchingRule _rule;
    private readonly string? _initial;
    private readonly string[] _any;
    private readonly string? _final;

    private SubstringsFilter(AttributeType type, MatchingRule rule, string? initial, string[] any, string? final) =>
        (_type, _rule, _initial, _any, _final) = (type, rule, initial, any, final);

    public static Filter Of(AttributeDescription attribute, string? initial, IReadOnlyList<string> any, string? final)
    {
        if (attribute.Type?.Substrings is not { } rule)
        {
            return Undefined;
        }

        string?[] parts = [.. any.Select(part => Prepare(rule, part))];
        var preparedInitial = initial is null ? null : Prepare(rule, initial);
        var preparedFinal = final is null ? null : Prepare(rule, final);
        var broken = parts.Contains(null) || (preparedInitial is null) != (initial is null) || (preparedFinal is null) != (final is null);

        if (broken)
        {
            return Undefined;
        }

        return attribute.HasOptions ? Nothing : new SubstringsFilter(attribute.Type, rule, preparedInitial, parts!, preparedFinal);
    }

    public override bool? Test(LdapEntry entry) =>
        entry.Find(_type).SelectMany(attribute => attribute.Prepared(_rule)).Any(Matches);

    private bool Matches(string value)
    {
        var rest = value.AsSpan();
        if (_initial is not null)
        {
            if (!rest.StartsWith(_initial, StringComparison.Ordinal))
            {
                return false;
            }

            rest = rest[_initial.Length..];
        }

        if (_final is not null)
        {
            if (!rest.EndsWith(_final, StringComparison.Ordinal))
            {
                return false;
            }

            rest = rest[..^_final.Length];
        }

        foreach (var part in _any)
        {
            var at = rest.IndexOf(part, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + part.Length)..];
        }

        return true;
    }

    // Spaces at the ends of a part count, unlike those at the ends of a value.
    private static string? Prepare(MatchingRule rule, string part) => rule.Prepare($"|{part}|") is { } prepared ? prepared[1..^1] : null;
}
