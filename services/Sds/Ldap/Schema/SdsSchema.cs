using System.Collections.Frozen;

namespace SpineSandbox.Sds.Ldap.Schema;

/// <summary>The schema of the directory. Names are looked up without regard to case, by any of their spellings or by OID.</summary>
internal static class SdsSchema
{
    /// <summary>Every attribute that is defined.</summary>
    public static IReadOnlyList<AttributeType> Attributes { get; } =
        [.. StandardAttributes.All, .. OperationalAttributes.All, .. NhsAttributes.All];

    /// <summary>Every object class that is defined.</summary>
    public static IReadOnlyList<ObjectClass> Classes { get; } = [.. ObjectClasses.Standard, .. ObjectClasses.Own];

    private static readonly FrozenDictionary<string, AttributeType> AttributesByName =
        (from attribute in Attributes
         from name in attribute.Names.Append(attribute.Oid)
         select KeyValuePair.Create(name, attribute)).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ObjectClass> ClassesByName =
        (from objectClass in Classes
         from name in (string[])[objectClass.Name, objectClass.Oid]
         select KeyValuePair.Create(name, objectClass)).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, MatchingRule> RulesByName =
        (from rule in MatchingRules.All
         from name in (string[])[rule.Name, rule.Oid]
         select KeyValuePair.Create(name, rule)).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<AttributeType> Superiors =
        AttributesByName.Values.Select(attribute => attribute.Superior).OfType<AttributeType>().ToFrozenSet();

    /// <summary>For each rule, the attributes whose values it can compare, as <c>matchingRuleUse</c> publishes it.</summary>
    public static IEnumerable<string> MatchingRuleUses =>
        from rule in MatchingRules.All
        let applies = Attributes.Where(rule.AppliesTo).Select(attribute => attribute.Name).ToArray()
        where applies.Length > 0
        select $"( {rule.Oid} NAME '{rule.Name}' APPLIES {Description.Listed(applies)} )";

    public static AttributeType? FindAttribute(string name) => AttributesByName.GetValueOrDefault(name);

    /// <summary>True of an attribute that others are kinds of.</summary>
    public static bool HasKinds(AttributeType attribute) => Superiors.Contains(attribute);

    public static ObjectClass? FindClass(string name) => ClassesByName.GetValueOrDefault(name);

    public static MatchingRule? FindRule(string name) => RulesByName.GetValueOrDefault(name);

    /// <exception cref="KeyNotFoundException">The directory's own code names an attribute that is not defined.</exception>
    public static AttributeType Attribute(string name) => AttributesByName[name];
}
