using SpineSandbox.Sds.Ldap.Schema;
using SpineSandbox.Sds.Ldap.Tree;

namespace SpineSandbox.Sds.Ldap.Filters;

/// <summary><c>(objectClass=…)</c>: an entry is of its classes and of all above them.</summary>
internal sealed class ObjectClassFilter : Filter
{
    private readonly ObjectClass _asserted;

    private ObjectClassFilter(ObjectClass asserted) => _asserted = asserted;

    public static Filter Of(string? name) =>
        name is not null && SdsSchema.FindClass(name) is { } known ? new ObjectClassFilter(known) : Undefined;

    public override bool? Test(LdapEntry entry) => entry.Classes.Any(_asserted.Covers);
}
