using System.Formats.Asn1;
using SpineSandbox.Sds.Tests.Ldap.Wire;

namespace SpineSandbox.Sds.Tests.Ldap;

public sealed class ControlTests(SdsService sds)
{
    private const string PagedResults = "1.2.840.113556.1.4.319";

    private static readonly WireSearch Organisations = new("ou=organisations,o=nhs", WireSearch.SingleLevel, WireFilter.Everything, "1.1");

    [Fact]
    public async Task A_critical_control_that_it_does_not_have_stops_the_operation()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        var outcome = await client.SearchAsync(Organisations, new WireControl("1.2.3.4", Critical: true));

        Assert.Equal((12, 0), (outcome.Result.Code, outcome.Entries.Count));
    }

    [Fact]
    public async Task Another_control_is_ignored()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        var outcome = await client.SearchAsync(Organisations, new WireControl("1.2.3.4", Critical: false), new WireControl("2.16.840.1.113730.3.4.2", Critical: true));

        Assert.Equal(0, outcome.Result.Code);
        Assert.NotEmpty(outcome.Entries);
    }

    [Fact]
    public async Task Paged_results_give_every_entry_once()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        var all = (await client.SearchAsync(Organisations)).Entries.Select(entry => entry.Name).ToList();

        var paged = new List<string>();
        byte[] cookie = [];
        do
        {
            var page = await client.SearchAsync(Organisations, Page(7, cookie));
            Assert.Equal(0, page.Result.Code);
            Assert.InRange(page.Entries.Count, 1, 7);
            paged.AddRange(page.Entries.Select(entry => entry.Name));
            cookie = CookieOf(Assert.Single(page.Controls));
        }
        while (cookie.Length > 0);

        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task Paged_results_with_a_broken_cookie_are_refused()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());

        Assert.Equal(2, (await client.SearchAsync(Organisations, Page(7, [1, 2, 3]))).Result.Code);
        Assert.Equal(2, (await client.SearchAsync(Organisations, new WireControl(PagedResults, Critical: true, [0xFF]))).Result.Code);
    }

    private static WireControl Page(int size, byte[] cookie)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(size);
            writer.WriteOctetString(cookie);
        }

        return new WireControl(PagedResults, Critical: true, writer.Encode());
    }

    private static byte[] CookieOf(WireControl control)
    {
        Assert.Equal(PagedResults, control.Oid);
        var value = new AsnReader(control.Value!, AsnEncodingRules.BER).ReadSequence();
        value.ReadInteger();
        return value.ReadOctetString();
    }
}
