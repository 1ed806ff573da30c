namespace SpineSandbox.Sds.Ldap.Searches;

/// <summary>How far below its base a search goes.</summary>
internal enum Scope
{
    BaseObject = 0,
    SingleLevel = 1,
    WholeSubtree = 2,

    /// <summary>All below the base but not the base itself, an extension that OpenLDAP has too.</summary>
    Subordinates = 3,
}
