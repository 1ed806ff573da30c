using SpineSandbox.Sds.Ldap.Filters;
using SpineSandbox.Sds.Ldap.Schema;
using SpineSandbox.Sds.Ldap.Tree;

namespace SpineSandbox.Sds.Ldap.Searches;

/// <summary>
/// Which attributes of the entries found a client wants: by name, <c>*</c> for all of users, <c>+</c> for all that the server
/// keeps, <c>@class</c> for those of a class, <c>1.1</c> for none; nothing at all means <c>*</c>.
/// </summary>
internal sealed class AttributeSelection
{
    private readonly bool _allUser;
    private readonly bool _allOperational;
    private readonly AttributeType[] _named;

    private AttributeSelection(bool allUser, bool allOperational, AttributeType[] named) =>
        (_allUser, _allOperational, _named) = (allUser, allOperational, named);

    public static AttributeSelection Of(IReadOnlyList<string> requested) => new(
        requested.Count == 0 || requested.Contains("*"),
        requested.Contains("+"),
        [.. requested.SelectMany(TypesOf)]);

    public IEnumerable<LdapAttribute> From(LdapEntry entry) => entry.Attributes.Where(attribute => Wants(attribute.Type));

    private bool Wants(AttributeType type) =>
        (type.IsOperational ? _allOperational : _allUser) || Array.Exists(_named, named => named.Covers(type));

    private static IEnumerable<AttributeType> TypesOf(string requested)
    {
        if (requested.StartsWith('@'))
        {
            return SdsSchema.FindClass(requested[1..])?.Attributes.Select(SdsSchema.Attribute) ?? [];
        }

        return AttributeDescription.Parse(requested) is { Type: { } type, HasOptions: false } ? [type] : [];
    }
}
