namespace SpineSandbox.Sds.Ldap.Schema;

/// <summary>How values of an attribute are compared.</summary>
/// <param name="Oid">The object identifier.</param>
/// <param name="Name">The name that schemas use.</param>
/// <param name="Syntax">The syntax of what a filter asserts.</param>
/// <param name="Kind">Which kind of filter uses the rule.</param>
/// <param name="Prepare">The form in which two values that match are equal, or null for what is no value of the syntax.</param>
internal sealed record MatchingRule(string Oid, string Name, Syntax Syntax, MatchingRuleKind Kind, Func<string, string?> Prepare)
{
    /// <summary>True where an extensible filter may compare the attribute's values by this rule.</summary>
    public bool AppliesTo(AttributeType attribute) => Kind == MatchingRuleKind.Equality && attribute.Syntax == Syntax;

    /// <summary>As <c>matchingRules</c> publishes it.</summary>
    public override string ToString() => $"( {Oid} NAME '{Name}' SYNTAX {Syntax.Oid} )";
}

internal enum MatchingRuleKind
{
    Equality,
    Ordering,
    Substrings,
}
