using SpineSandbox.Sds.Ldap.Schema;
using SpineSandbox.Sds.Ldap.Tree;

namespace SpineSandbox.Sds.Ldap.Filters;

/// <summary><c>(attribute=*)</c></summary>
internal sealed class PresenceFilter : Filter
{
    private readonly AttributeType _type;
    private readonly bool _hasOptions;

    private PresenceFilter(AttributeType type, bool hasOptions) => (_type, _hasOptions) = (type, hasOptions);

    public static Filter Of(AttributeDescription attribute) =>
        attribute.Type is { } type ? new PresenceFilter(type, attribute.HasOptions) : Undefined;

    public override bool? Test(LdapEntry entry) => !_hasOptions && entry.Find(_type).Any();
}
