using SpineSandbox.Sds.Ldap.Tree;

namespace SpineSandbox.Sds.Ldap.Filters;

/// <summary>
/// One node of a search filter. It is true of an entry, false, or Undefined (null): where an attribute is not in the schema,
/// cannot be compared in this way, or the value is none of its syntax.
/// </summary>
internal abstract class Filter
{
    /// <summary>Undefined of every entry.</summary>
    public static readonly Filter Undefined = new Constant(null);

    /// <summary>False of every entry.</summary>
    public static readonly Filter Nothing = new Constant(false);

    public abstract bool? Test(LdapEntry entry);

    /// <summary>Entries among which all those must be that match; null where no index knows.</summary>
    public virtual IEnumerable<LdapEntry>? Candidates(LdapTree tree) => null;

    private sealed class Constant(bool? result) : Filter
    {
        public override bool? Test(LdapEntry entry) => result;

        public override IEnumerable<LdapEntry>? Candidates(LdapTree tree) => [];
    }
}
