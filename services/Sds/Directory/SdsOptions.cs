using System.ComponentModel.DataAnnotations;

namespace SpineSandbox.Sds.Directory;

/// <summary>Settings of SDS; the defaults just work.</summary>
internal sealed class SdsOptions
{
    public const string Section = "Sds";

    /// <summary>The organisation that core Spine is registered as: YES in the integration environment, YEA in production.</summary>
    [Required]
    public string SpineCoreOdsCode { get; init; } = "YES";

    /// <summary>The port of the LDAP face on the loopback addresses: absent for no LDAP, 0 for any free one.</summary>
    [Range(0, 65535)]
    public int? LdapPort { get; init; }

    /// <summary>The one name that can bind over LDAP; everybody may search without binding, as on the real directory.</summary>
    [Required]
    public string LdapBindDn { get; init; } = "cn=sandbox,o=nhs";

    /// <summary>Its password; any other is refused.</summary>
    [Required]
    public string LdapBindPassword { get; init; } = "sandbox";
}
