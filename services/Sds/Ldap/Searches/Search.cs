using SpineSandbox.Sds.Ldap.Filters;
using SpineSandbox.Sds.Ldap.Naming;
using SpineSandbox.Sds.Ldap.Protocol;
using SpineSandbox.Sds.Ldap.Tree;

namespace SpineSandbox.Sds.Ldap.Searches;

/// <summary>Finds the entries that a request is about.</summary>
internal static class Search
{
    private static readonly DistinguishedName Subschema = DistinguishedName.Parse(EntryNames.Subschema);

    /// <exception cref="LdapException">There is no entry to begin at.</exception>
    public static IEnumerable<LdapEntry> Run(SearchRequest request, LdapTree tree) =>
        InScope(request, tree).Where(entry => request.Filter.Test(entry) == true);

    private static IEnumerable<LdapEntry> InScope(SearchRequest request, LdapTree tree)
    {
        if (request.Scope == Scope.BaseObject && ServerEntry(request.Base) is { } serverEntry)
        {
            return [serverEntry];
        }

        var start = tree.Find(request.Base) ?? throw new LdapException(
            ResultCode.NoSuchObject, "", tree.FindNearest(request.Base)?.Name ?? "");

        return request.Scope switch
        {
            Scope.BaseObject => [start],
            Scope.SingleLevel => tree.ChildrenOf(start),
            Scope.Subordinates => Below(start, request.Filter, tree).Where(entry => entry != start),
            _ => Below(start, request.Filter, tree),
        };
    }

    private static IEnumerable<LdapEntry> Below(LdapEntry start, Filter filter, LdapTree tree) =>
        (filter.Candidates(tree) ?? tree.Entries).Where(entry =>
            entry == start || entry.DistinguishedName.Ancestors.Contains(start.DistinguishedName.Normalized));

    private static LdapEntry? ServerEntry(DistinguishedName name) =>
        name.Normalized.Length == 0 ? ServerEntries.RootDse
        : name.Normalized == Subschema.Normalized ? ServerEntries.Subschema
        : null;
}
