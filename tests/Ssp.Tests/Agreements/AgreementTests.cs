using System.Net;
using System.Net.Http.Json;
using System.Text;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Tests.Agreements;

/// <summary>Data sharing agreements as data: what one says counts for the next request.</summary>
public sealed class AgreementTests(SspFixture ssp) : IClassFixture<SspFixture>
{
    private static readonly string[] Html = ["access-record-html"];

    [Theory]
    [InlineData("active", null, null, true)]
    [InlineData("active", "2026-03-02", "2026-03-02", true)]
    [InlineData("active", "2026-03-03", null, false)]
    [InlineData("active", null, "2026-03-01", false)]
    [InlineData("suspended", null, null, false)]
    [InlineData("ended", null, null, false)]
    public async Task Agreement_counts_while_it_is_active_and_valid(string status, string? validFrom, string? validTo, bool passes)
    {
        await ssp.PutAgreementAsync("test", Agreement(status, validFrom, validTo, SspFixture.EveryProduct));

        Assert.Equal(passes, await PassesAsync());
    }

    [Fact]
    public async Task Agreement_counts_for_its_products_only()
    {
        await ssp.PutAgreementAsync("test", Agreement("active", null, null, "appointments", "foundations"));
        Assert.False(await PassesAsync());

        await ssp.PutAgreementAsync("test", Agreement("active", null, null, "appointments", "access-record-html"));
        Assert.True(await PassesAsync());
    }

    [Fact]
    public async Task Agreement_counts_in_one_direction_only()
    {
        await ssp.PutAgreementAsync("test", new { consumer = TestDirectory.Practice, provider = TestDirectory.ConsumerOrganisation, products = Html });

        Assert.False(await PassesAsync());
    }

    [Fact]
    public async Task One_agreement_in_force_among_several_is_enough()
    {
        await ssp.PutAgreementAsync("test", Agreement("ended", null, null, Html));
        await ssp.PutAgreementAsync("test-2", Agreement("active", null, null, Html));
        Assert.True(await PassesAsync());

        Assert.Equal(HttpStatusCode.NoContent, (await ssp.Client.DeleteAsync("/_sandbox/agreements/test-2")).StatusCode);
        Assert.False(await PassesAsync());
    }

    [Fact]
    public async Task Agreement_that_was_put_is_read_back_as_it_was_written()
    {
        await ssp.PutAgreementAsync("read-back", new
        {
            id = "read-back", consumer = "TRX9", provider = "TA9", products = Html, status = "suspended", validFrom = "2026-01-01", note = "as in the seed",
        });

        var all = await ssp.Client.GetStringAsync("/_sandbox/agreements");
        Assert.Contains(
            """{"id":"read-back","consumer":"TRX9","provider":"TA9","products":["access-record-html"],"status":"suspended","validFrom":"2026-01-01","validTo":null,"note":"as in the seed"}""",
            all,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{ "consumer": "TRX1" }""")]
    [InlineData("""{ "consumer": "not an ODS code", "provider": "TA20047", "products": [] }""")]
    [InlineData("""{ "consumer": "TRX1", "provider": "TA20047", "products": [ "fax" ] }""")]
    [InlineData("""{ "consumer": "TRX1", "provider": "TA20047", "products": [], "status": "perhaps" }""")]
    [InlineData("""{ "consumer": "TRX1", "provider": "TA20047", "products": [], "validUntil": "2026-01-01" }""")]
    public async Task Body_that_is_no_agreement_is_refused_and_changes_nothing(string body)
    {
        var before = await ssp.Client.GetStringAsync("/_sandbox/agreements");
        using var answer = await ssp.Client.PutAsync("/_sandbox/agreements/test", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(before, await ssp.Client.GetStringAsync("/_sandbox/agreements"));
    }

    [Fact]
    public async Task Agreement_that_is_not_there_cannot_be_deleted()
    {
        using var answer = await ssp.Client.DeleteAsync("/_sandbox/agreements/never");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Reset_goes_back_to_the_agreements_of_the_seed()
    {
        await ssp.PutAgreementAsync("of-the-test", Agreement("active", null, null, Html));
        using var answer = await ssp.Client.PostAsync("/_sandbox/reset", null);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.DoesNotContain("of-the-test", await ssp.Client.GetStringAsync("/_sandbox/agreements"), StringComparison.Ordinal);
    }

    private static object Agreement(string status, string? validFrom, string? validTo, params string[] products) => new
    {
        consumer = TestDirectory.ConsumerOrganisation, provider = TestDirectory.Practice, products, status, validFrom, validTo,
    };

    private async Task<bool> PassesAsync()
    {
        var answer = await ssp.SendAsync(ssp.CareRecord());
        return answer.StartLine == "HTTP/1.1 200 OK" || (answer.Body.Contains("\"FOT_CHECK_FAILED_", StringComparison.Ordinal) ? false : throw new InvalidOperationException(answer.StartLine));
    }
}
