using System.Diagnostics;
using System.Net.Http.Json;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sds.Ldap.Server;
using SpineSandbox.Sds.Tests.Ldap.Wire;
using static SpineSandbox.Sds.Tests.Ldap.Wire.WireFilter;

namespace SpineSandbox.Sds.Tests.Ldap.Recording;

/// <summary>Searches over LDAP beside the HTTP requests in <c>/_sandbox/exchanges</c>, and among the spans.</summary>
public sealed class SearchExchangeTests(SdsService sds) : IClassFixture<SdsService>
{
    private const string Services = "ou=services, o=nhs";

    private readonly HttpClient _http = sds.CreateClient();

    [Fact]
    public async Task A_search_is_an_exchange_with_its_URL_and_its_entries_as_LDIF()
    {
        var filter = And(Equal("nhsIDCode", Seeded.Practice), Equal("objectClass", "nhsAs"), Equal("nhsMHSPartyKey", Seeded.PartyKey));
        await SearchAsync(new WireSearch(Services, 2, filter, "uniqueIdentifier", "nhsMhsPartyKey"));

        var exchange = await LastAsync();
        Assert.Equal(("SEARCH", 0, "client", "sds"), (exchange.Method, exchange.Status, exchange.From, exchange.To));
        Assert.Equal(
            $"ldap://localhost:{sds.LdapPort()}/ou=services,%20o=nhs?uniqueIdentifier,nhsMhsPartyKey?sub?" +
            $"(&(nhsIDCode={Seeded.Practice})(objectClass=nhsAs)(nhsMHSPartyKey={Seeded.PartyKey}))",
            exchange.Url);
        Assert.Equal(
            $"dn: uniqueIdentifier={Seeded.Asid},ou=Services,o=nhs\nuniqueIdentifier: {Seeded.Asid}\nnhsMHSPartyKey: {Seeded.PartyKey}\n\n",
            exchange.ResponseBody);
        Assert.Equal(("1", "0 success"), (exchange.ResponseHeaders["entries"], exchange.ResponseHeaders["resultCode"]));
        Assert.Empty(exchange.RequestHeaders);
        Assert.Matches("^[0-9a-f]{32}$", exchange.TraceId);
        Assert.Null(exchange.RefusedBecause);
    }

    [Fact]
    public async Task Limits_controls_and_who_asks_stand_beside_the_URL()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        await client.BindAsync("cn=sandbox,o=nhs", "sandbox");
        await client.SearchAsync(
            new WireSearch("o=nhs", 1, Everything, "ou") { SizeLimit = 2, TimeLimit = 9, TypesOnly = true }, new WireControl("1.2.3.4", Critical: false));

        var exchange = await LastAsync();
        Assert.Equal("cn=sandbox,o=nhs", exchange.From);
        Assert.Equal(
            [("controls", "1.2.3.4"), ("sizeLimit", "2"), ("timeLimit", "9"), ("typesOnly", "TRUE")],
            exchange.RequestHeaders.Select(header => (header.Key, header.Value)).Order());
        Assert.Equal(4, exchange.Status);
        Assert.Contains("size limit", exchange.RefusedBecause!.Rule);
        Assert.Contains("\nou:\n", exchange.ResponseBody);
    }

    [Theory]
    [InlineData("uniqueIdentifier=1,ou=services,o=nhs", 32, "'ou=Services,o=nhs'")]
    [InlineData("no name", 34, "invalid DN")]
    public async Task A_search_that_cannot_be_done_tells_why(string name, int code, string reason)
    {
        await SearchAsync(new WireSearch(name, 2, Everything));

        var exchange = await LastAsync();
        Assert.Equal(code, exchange.Status);
        Assert.Contains(reason, exchange.RefusedBecause!.Rule);
        Assert.EndsWith("??sub?(objectClass=*)", exchange.Url, StringComparison.Ordinal);
        Assert.Null(exchange.ResponseBody);
    }

    [Fact]
    public async Task A_search_with_a_critical_control_that_is_not_there_tells_which()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        await client.SearchAsync(new WireSearch("o=nhs", 0, Everything), new WireControl("1.2.3.4", Critical: true));

        var exchange = await LastAsync();
        Assert.Equal((12, "1.2.3.4 (critical)"), (exchange.Status, exchange.RequestHeaders["controls"]));
        Assert.Contains("1.2.3.4", exchange.RefusedBecause!.Rule);
    }

    [Fact]
    public async Task What_is_framed_as_a_search_but_is_none_is_there_too()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        await client.AskAsync(writer =>
        {
            using (writer.PushSequence(WireMessage.Application(3)))
            {
                writer.WriteInteger(1);
            }
        });

        var exchange = await LastAsync();
        Assert.Equal((2, $"ldap://localhost:{sds.LdapPort()}/"), (exchange.Status, exchange.Url));
    }

    [Fact]
    public async Task Many_entries_are_cut_at_64_KB_and_all_counted()
    {
        var found = await SearchAsync(new WireSearch("o=nhs", 2, Everything, "*", "+"));

        var exchange = await LastAsync();
        Assert.Equal($"{found.Entries.Count}", exchange.ResponseHeaders["entries"]);
        Assert.InRange(exchange.ResponseBody!.Length, CapturedBody.Limit, CapturedBody.Limit + 100);
        Assert.Contains("… (the first 64 KB of", exchange.ResponseBody);
    }

    [Fact]
    public async Task A_filter_without_end_is_cut_too()
    {
        await SearchAsync(new WireSearch("o=nhs", 2, Equal("o", new string('é', 50_000))));

        Assert.InRange((await LastAsync()).Url.Length, 8_000, 8_200);
    }

    [Fact]
    public async Task A_value_that_is_no_plain_text_is_written_in_base64()
    {
        await _http.PutAsJsonAsync("/_sandbox/organisations/Z98950", new
        {
            odsCode = "Z98950",
            name = "Ysgol Tŷ Bach",
            kind = "gp-practice",
            address = new { lines = new[] { "1 Test Street" }, city = "Testham", postalCode = "ZZ9 9ZZ" },
        });
        await SearchAsync(new WireSearch("ou=organisations,o=nhs", 2, Equal("uniqueIdentifier", "Z98950"), "o"));

        Assert.EndsWith("\no:: WXNnb2wgVMW3IEJhY2g=\n\n", (await LastAsync()).ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_a_server_span_in_the_trace_of_its_exchange()
    {
        var ended = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SearchRecorder.SpanSource,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            // It hears all of the process; a search that began before it listened has no tags.
            ActivityStopped = span =>
            {
                if (span.GetTagItem("url.full") is string url && url.EndsWith("(o=a%20span)", StringComparison.Ordinal))
                {
                    ended.TrySetResult(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        await SearchAsync(new WireSearch("o=nhs", 2, Equal("o", "a span")));

        var span = await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(((await LastAsync()).TraceId, ActivityKind.Server, "SEARCH"), (span.TraceId.ToString(), span.Kind, span.DisplayName));
        Assert.Equal((0, 0), (span.GetTagItem("ldap.result_code"), span.GetTagItem("ldap.entries")));
        Assert.Null(span.ParentId);
    }

    private async Task<SearchOutcome> SearchAsync(WireSearch search)
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        return await client.SearchAsync(search);
    }

    // Its own service, one test at a time: the last is the one that was just answered.
    private async Task<ExchangeView> LastAsync() =>
        (await _http.GetFromJsonAsync<List<ExchangeView>>("/_sandbox/exchanges?limit=1"))!.Single();
}
