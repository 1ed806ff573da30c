using System.Formats.Asn1;
using SpineSandbox.Sds.Tests.Ldap.Wire;

namespace SpineSandbox.Sds.Tests.Ldap;

public sealed class BindTests(SdsService sds)
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("cn=sandbox,o=nhs", "sandbox", 0)]
    [InlineData("CN=Sandbox, O=NHS", "sandbox", 0)]
    [InlineData("cn=sandbox,o=nhs", "wrong", 49)]
    [InlineData("cn=nobody,o=nhs", "sandbox", 49)]
    [InlineData("cn=sandbox,o=nhs", "", 53)]
    [InlineData("nobody", "sandbox", 34)]
    public async Task Binds_anonymously_or_with_the_right_password(string name, string password, int expected)
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());

        Assert.Equal(expected, (await client.BindAsync(name, password)).Code);
    }

    [Fact]
    public async Task Knows_version_3_only()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());

        Assert.Equal(2, (await client.BindAsync(version: 2)).Code);
    }

    [Fact]
    public async Task Has_no_SASL()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        var result = await client.AskAsync(writer =>
        {
            using (writer.PushSequence(WireMessage.Application(0)))
            {
                writer.WriteInteger(3);
                writer.WriteOctetString([]);
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 3, isConstructed: true)))
                {
                    writer.WriteOctetString("DIGEST-MD5"u8);
                }
            }
        });

        Assert.Equal(7, result.Code);
    }

    [Fact]
    public async Task A_failed_bind_leaves_the_client_anonymous_and_able_to_search()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        await client.BindAsync("cn=sandbox,o=nhs", "sandbox");
        Assert.Equal("dn:cn=sandbox,o=nhs", await WhoAmIAsync(client));

        await client.BindAsync("cn=sandbox,o=nhs", "wrong");
        Assert.Equal("", await WhoAmIAsync(client));
        Assert.Equal(0, (await client.SearchAsync(new WireSearch("o=nhs", WireSearch.BaseObject, WireFilter.Everything))).Result.Code);
    }

    private static async Task<string> WhoAmIAsync(LdapClient client)
    {
        await client.SendAsync(ExtendedOperationTests.Extended("1.3.6.1.4.1.4203.1.11.3"));
        return (await client.ReadAsync())!.ReadExtendedValue();
    }
}
