using System.DirectoryServices.Protocols;

namespace SpineSandbox.Sds.Tests.Ldap.Clients;

/// <summary>The LDAP client of .NET.</summary>
public sealed class DirectoryServicesTests(SdsService sds)
{
    [Fact]
    public void Finds_the_ASID_behind_a_party_key()
    {
        using var connection = Connect();
        var response = (SearchResponse)connection.SendRequest(new SearchRequest(
            "ou=services, o=nhs",
            $"(&(nhsIDCode={Seeded.Practice})(objectClass=nhsAs)(nhsMHSPartyKey={Seeded.PartyKey}))",
            SearchScope.Subtree,
            "uniqueIdentifier"));

        Assert.Equal(Seeded.Asid, Assert.Single(response.Entries.Cast<SearchResultEntry>()).Attributes["uniqueIdentifier"][0]);
    }

    [Fact]
    public void Is_told_what_does_not_exist()
    {
        using var connection = Connect();
        var missing = Assert.Throws<DirectoryOperationException>(() =>
            connection.SendRequest(new SearchRequest("ou=nothing,o=nhs", "(objectClass=*)", SearchScope.Base)));

        Assert.Equal(ResultCode.NoSuchObject, missing.Response.ResultCode);
        Assert.Equal("o=nhs", missing.Response.MatchedDN);
    }

    private LdapConnection Connect()
    {
        LdapConnection? connection = null;
        try
        {
            connection = new LdapConnection(new LdapDirectoryIdentifier("127.0.0.1", sds.LdapPort())) { AuthType = AuthType.Anonymous };
            connection.SessionOptions.ProtocolVersion = 3;
            connection.Bind();
            return connection;
        }
        catch (Exception missing) when (missing is DllNotFoundException or TypeInitializationException)
        {
            connection?.Dispose();
            Assert.Skip("The client library libldap is not installed: apt-get install ldap-utils");
            throw;
        }
    }
}
