using SpineSandbox.Testing;

namespace SpineSandbox.Sds.Tests.Ldap.Clients;

/// <summary>OpenLDAP's command line client, called as the GP Connect documents call it.</summary>
public sealed class LdapsearchTests(SdsService sds)
{
    private const string Program = "/usr/bin/ldapsearch";

    [Fact]
    public async Task Finds_the_endpoint_of_a_practice()
    {
        var (exitCode, output, _) = await RunAsync(
            "-b", "ou=services, o=nhs",
            $"(&(nhsidcode={Seeded.Practice}) (objectClass=nhsMhs) (nhsMhsSvcIA={Seeded.Interaction}))", "nhsMhsEndPoint", "nhsMhsPartyKey");

        Assert.Equal(0, exitCode);
        Assert.Contains($"nhsMHSEndPoint: {SdsService.Provider}/{Seeded.Practice}/DSTU2/1", output);
        Assert.Contains($"nhsMHSPartyKey: {Seeded.PartyKey}", output);
    }

    [Fact]
    public async Task Reads_the_directory_in_pages()
    {
        var (exitCode, output, _) = await RunAsync("-E", "!pr=50/noprompt", "-b", "o=nhs", "objectclass=*", "1.1");

        Assert.Equal(0, exitCode);
        Assert.Contains($"dn: uniqueIdentifier={Seeded.Asid},ou=Services,o=nhs", output);
    }

    [Fact]
    public async Task Is_refused_StartTLS_and_a_wrong_password()
    {
        var (tls, _, _) = await RunAsync("-ZZ", "-b", "o=nhs");
        var (bind, _, errors) = await RunAsync("-D", "cn=sandbox,o=nhs", "-w", "wrong", "-b", "o=nhs");

        Assert.NotEqual(0, tls);
        Assert.Equal(49, bind);
        Assert.Contains("Invalid credentials", errors);
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(Program), "ldapsearch is not installed: apt-get install ldap-utils");
        return CommandLine.RunAsync(Program, ["-x", "-LLL", "-o", "ldif-wrap=no", "-H", $"ldap://127.0.0.1:{sds.LdapPort()}", .. arguments]);
    }
}
