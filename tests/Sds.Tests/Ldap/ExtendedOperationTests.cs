using System.Formats.Asn1;
using System.Text;
using SpineSandbox.Sds.Tests.Ldap.Wire;

namespace SpineSandbox.Sds.Tests.Ldap;

public sealed class ExtendedOperationTests(SdsService sds)
{
    [Theory]
    [InlineData("1.3.6.1.4.1.1466.20037")]
    [InlineData("1.2.3.4")]
    public async Task Refuses_StartTLS_and_whatever_it_does_not_know_and_goes_on(string oid)
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());

        Assert.Equal(2, (await client.AskAsync(Extended(oid))).Code);
        Assert.Equal(0, (await client.BindAsync()).Code);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(14)]
    public async Task Refuses_every_operation_that_is_no_search(int operation)
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        await client.SendAsync(writer =>
        {
            using (writer.PushSequence(WireMessage.Application(operation)))
            {
                writer.WriteOctetString("o=nhs"u8);
            }
        });
        var answer = (await client.ReadAsync())!;

        Assert.Equal(operation + 1, answer.Operation);
        Assert.Equal(53, answer.ReadResult().Code);
    }

    [Fact]
    public async Task Refuses_to_delete()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());

        Assert.Equal(53, (await client.AskAsync(writer => writer.WriteOctetString("o=nhs"u8, WireMessage.Application(10, isConstructed: false)))).Code);
    }

    internal static Action<AsnWriter> Extended(string oid) => writer =>
    {
        using (writer.PushSequence(WireMessage.Application(23)))
        {
            writer.WriteOctetString(Encoding.UTF8.GetBytes(oid), new Asn1Tag(TagClass.ContextSpecific, 0));
        }
    };
}
