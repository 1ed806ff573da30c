using SpineSandbox.Sds.Ldap.Tree;

namespace SpineSandbox.Sds.Ldap.Filters;

/// <summary>False if one part is, else Undefined if one is, else true; true without parts (RFC 4526).</summary>
internal sealed class AndFilter(IReadOnlyList<Filter> parts) : Filter
{
    public override bool? Test(LdapEntry entry)
    {
        bool? result = true;
        foreach (var part in parts)
        {
            switch (part.Test(entry))
            {
                case false:
                    return false;
                case null:
                    result = null;
                    break;
            }
        }

        return result;
    }

    public override IEnumerable<LdapEntry>? Candidates(LdapTree tree) =>
        parts.Select(part => part.Candidates(tree)).FirstOrDefault(candidates => candidates is not null);
}

/// <summary>True if one part is, else Undefined if one is, else false; false without parts (RFC 4526).</summary>
internal sealed class OrFilter(IReadOnlyList<Filter> parts) : Filter
{
    public override bool? Test(LdapEntry entry)
    {
        bool? result = false;
        foreach (var part in parts)
        {
            switch (part.Test(entry))
            {
                case true:
                    return true;
                case null:
                    result = null;
                    break;
            }
        }

        return result;
    }
}

/// <summary>The opposite; of Undefined there is none.</summary>
internal sealed class NotFilter(Filter part) : Filter
{
    public override bool? Test(LdapEntry entry) => !part.Test(entry);
}
