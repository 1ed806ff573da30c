using SpineSandbox.Sds.Ldap.Schema;
using SpineSandbox.Sds.Ldap.Tree;

namespace SpineSandbox.Sds.Ldap.Filters;

/// <summary><c>(attribute=*)</c></summary>
internal sealed class PresenceFilter : Filter
{
    private readonly AttributeType _type;

    private PresenceFilter(AttributeType type) => _type = type;

    public static Filter Of(AttributeDescription attribute) => attribute switch
    {
        { Type: null } => Undefined,
        { HasOptions: true } => Nothing,
        { Type: var type } => new PresenceFilter(type),
    };

    public override bool? Test(LdapEntry entry) => entry.Find(_type).Any();
}
