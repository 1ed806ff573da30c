using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.Sds.Ldap.Server;

namespace SpineSandbox.Sds.Tests.Ldap;

/// <summary>Where a service under test listens for LDAP.</summary>
internal static class LdapService
{
    public static int LdapPort(this SdsService sds) => sds.Services.GetRequiredService<LdapListener>().Port!.Value;
}
