using SpineSandbox.Sds.Ldap.Schema;
using SpineSandbox.Sds.Ldap.Tree;

namespace SpineSandbox.Sds.Ldap.Filters;

/// <summary>A filter that compares one value with those of an attribute: equal, approximately so, at least, at most.</summary>
internal sealed class ValueFilter : Filter
{
    private readonly AttributeType _type;
    private readonly MatchingRule _rule;
    private readonly string _asserted;
    private readonly Func<string, string, bool> _matches;

    private ValueFilter(AttributeType type, MatchingRule rule, string asserted, Func<string, string, bool> matches) =>
        (_type, _rule, _asserted, _matches) = (type, rule, asserted, matches);

    public static Filter Equal(AttributeDescription attribute, string? value) => attribute.Type == StandardAttributes.ObjectClass
        ? ObjectClassFilter.Of(value)
        : Of(attribute, attribute.Type?.Equality, value, string.Equals);

    /// <summary>What sounds alike is not alike in a directory of codes: approximately is exactly.</summary>
    public static Filter Approximate(AttributeDescription attribute, string? value) => Equal(attribute, value);

    public static Filter AtLeast(AttributeDescription attribute, string? value) =>
        Of(attribute, attribute.Type?.Ordering, value, static (has, asserted) => string.CompareOrdinal(has, asserted) >= 0);

    public static Filter AtMost(AttributeDescription attribute, string? value) =>
        Of(attribute, attribute.Type?.Ordering, value, static (has, asserted) => string.CompareOrdinal(has, asserted) <= 0);

    public override bool? Test(LdapEntry entry)
    {
        foreach (var attribute in entry.Find(_type))
        {
            foreach (var value in attribute.Prepared(_rule))
            {
                if (_matches(value, _asserted))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public override IEnumerable<LdapEntry>? Candidates(LdapTree tree) =>
        _rule == _type.Equality ? tree.FindByValue(_type, _asserted) : null;

    private static Filter Of(AttributeDescription attribute, MatchingRule? rule, string? value, Func<string, string, bool> matches)
    {
        if (rule is null || value is null || rule.Prepare(value) is not { } asserted)
        {
            return Undefined;
        }

        return attribute.HasOptions || attribute.Type!.Visibility == AttributeVisibility.Presence
            ? Nothing
            : new ValueFilter(attribute.Type, rule, asserted, matches);
    }
}
