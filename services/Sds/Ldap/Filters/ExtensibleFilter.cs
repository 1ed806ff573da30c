using SpineSandbox.Sds.Ldap.Schema;
using SpineSandbox.Sds.Ldap.Tree;

namespace SpineSandbox.Sds.Ldap.Filters;

/// <summary><c>(attribute:dn:rule:=value)</c>: by a rule that the client chooses, perhaps also in the entry's name.</summary>
internal sealed class ExtensibleFilter : Filter
{
    private readonly AttributeType? _type;
    private readonly MatchingRule _rule;
    private readonly string _asserted;
    private readonly bool _inName;

    private ExtensibleFilter(AttributeType? type, MatchingRule rule, string asserted, bool inName) =>
        (_type, _rule, _asserted, _inName) = (type, rule, asserted, inName);

    /// <param name="attribute">Null for all attributes that the rule fits.</param>
    /// <param name="ruleName">Null for the attribute's own rule.</param>
    /// <param name="value">What is asserted; null where it is no text.</param>
    /// <param name="inName">True to look into the entry's distinguished name too.</param>
    public static Filter Of(AttributeDescription? attribute, string? ruleName, string? value, bool inName)
    {
        if (attribute is { Type: null } || value is null)
        {
            return Undefined;
        }

        var type = attribute?.Type;
        var rule = ruleName is null ? type?.Equality : SdsSchema.FindRule(ruleName);

        // OpenLDAP does not take the written form of a UUID here.
        var fits = rule is not null && rule != MatchingRules.Uuid && (type is null || rule == type.Equality || rule.AppliesTo(type));
        if (!fits || rule!.Prepare(value) is not { } asserted)
        {
            return Undefined;
        }

        return attribute is { HasOptions: true } ? Nothing : new ExtensibleFilter(type, rule, asserted, inName);
    }

    public override bool? Test(LdapEntry entry)
    {
        var attributes = _type is null ? entry.Attributes.Where(attribute => _rule.AppliesTo(attribute.Type)) : entry.Find(_type);
        if (attributes.Any(attribute =>
            attribute.Type.Visibility == AttributeVisibility.AllFilters && attribute.Prepared(_rule).Contains(_asserted)))
        {
            return true;
        }

        return _inName && entry.DistinguishedName.RelativeNames.SelectMany(parts => parts)
            .Where(part => _type is null ? _rule.AppliesTo(part.Attribute) : _type.Covers(part.Attribute))
            .Any(part => _rule.Prepare(part.Value) == _asserted);
    }
}
