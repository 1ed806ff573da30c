using SpineSandbox.Sds.Ldap.Schema;

namespace SpineSandbox.Sds.Ldap.Filters;

/// <summary>An attribute as a client names it: a name or OID, perhaps with options.</summary>
/// <param name="Type">Null for an attribute that the schema does not have.</param>
/// <param name="HasOptions">True with a language tag. No entry has values in a language.</param>
internal readonly record struct AttributeDescription(AttributeType? Type, bool HasOptions)
{
    private const string LanguageTag = "lang-";

    public static AttributeDescription Parse(string text)
    {
        var options = text.Split(';');
        var known = options.Skip(1).All(option => option.StartsWith(LanguageTag, StringComparison.OrdinalIgnoreCase));

        return new AttributeDescription(known ? SdsSchema.FindAttribute(options[0]) : null, options.Length > 1);
    }
}
