using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Tests.Chart;
using SpineSandbox.Testing;

namespace SpineSandbox.CareSystem.Tests.Topologies;

/// <summary>A system that people of several organisations use.</summary>
public sealed class SharedSystemTests(SpineFixture spine)
{
    private const string Cookie = "user-shared-care-record-portal";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "555000001021", "Calder Vale Mental Health")]
    [InlineData("555000001023", "555000001023", "Northmoor Borough Council")]
    [InlineData("555000009999", "555000001021", "Calder Vale Mental Health")]
    public async Task Asks_as_whoever_is_signed_in(string? signedIn, string user, string organisation)
    {
        using var portal = spine.Open("shared-care-record", "portal");

        var page = await SeeAsync(portal, signedIn is null ? null : $"{Cookie}={signedIn}");

        Assert.Contains(organisation, page, StringComparison.Ordinal);
        Assert.Equal(user, (string?)(await AskedAsync(portal)).Single()["user"]!["sdsUserId"]);
    }

    [Fact]
    public async Task Keeps_one_session_as_long_as_the_browser_does()
    {
        using var portal = spine.Open("shared-care-record", "portal");
        using var first = await portal.GetAsync($"/patients/{ShippedSeed.Role("patient.plain")}", Token);
        var session = first.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("session-", StringComparison.Ordinal)).Split(';')[0];

        var second = await SeeAsync(portal, session);

        Assert.Single((await AskedAsync(portal)).Select(request => (string?)request["session"]).Distinct());
        Assert.Contains("from cache", second, StringComparison.Ordinal);
        Assert.Contains("anew=yes", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_everybody_anew_where_the_user_wants_that()
    {
        using var portal = spine.Open("shared-care-record", "portal");
        using var first = await portal.GetAsync($"/patients/{ShippedSeed.Role("patient.plain")}", Token);
        var session = first.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("session-", StringComparison.Ordinal)).Split(';')[0];

        var second = await SeeAsync(portal, session, "?anew=yes");

        Assert.DoesNotContain("from cache", second, StringComparison.Ordinal);
    }

    private static async Task<string> SeeAsync(HttpClient portal, string? cookie, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/patients/{ShippedSeed.Role("patient.plain")}{query}");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await portal.SendAsync(request, Token);
        answer.EnsureSuccessStatusCode();

        return await answer.Content.ReadAsStringAsync(Token);
    }

    private static async Task<IReadOnlyList<JsonNode>> AskedAsync(HttpClient portal) =>
    [
        .. (await portal.GetFromJsonAsync<JsonArray>("/_sandbox/exchanges", Token))!
            .Where(exchange => ((string)exchange!["url"]!).EndsWith("/journeys", StringComparison.Ordinal))
            .Select(exchange => JsonNode.Parse((string)exchange!["requestBody"]!)!),
    ];
}
