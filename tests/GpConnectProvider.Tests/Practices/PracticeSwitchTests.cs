using System.Net.Http.Json;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Practices;

public sealed class PracticeSwitchTests(ProviderFixture provider)
{
    private static readonly string Practice = ShippedSeed.Role("practice.datacentre.1");

    [Fact]
    public async Task A_practice_that_is_switched_off_denies_access()
    {
        var call = Call.Section("SUM", "patient.practice-disabled") with { Practice = ShippedSeed.Role("practice.disabled") };

        var answer = await provider.SendAsync(call);

        Assert.Equal("GP Connect not enabled", answer.Refuses(403, "ACCESS DENIED").Diagnostics);
    }

    [Fact]
    public async Task Its_metadata_can_still_be_read()
    {
        var answer = await provider.SendAsync(Call.Metadata() with { Practice = ShippedSeed.Role("practice.disabled") });

        answer.Succeeds();
    }

    [Fact]
    public async Task A_practice_can_be_switched_off_and_a_reset_switches_it_on_again()
    {
        using var own = provider.Start();
        using var client = own.CreateClient();

        await Switch(client, new { enabled = false });
        (await Call.Section("SUM").SendAsync(own)).Refuses(403, "ACCESS DENIED");

        using var reset = await client.PostAsync("/_sandbox/reset", content: null);
        (await Call.Section("SUM").SendAsync(own)).Succeeds();
    }

    [Fact]
    public async Task A_product_can_be_switched_off_alone()
    {
        using var own = provider.Start();
        using var client = own.CreateClient();
        await Switch(client, new { disabledProducts = new[] { "access-record-html" } });

        var answer = await Call.Section("SUM").SendAsync(own);

        Assert.Equal("Service type disabled", answer.Refuses(403, "ACCESS DENIED").Diagnostics);
        (await Call.Metadata("/STU3/1/gpconnect/structured/fhir", "structured:fhir:rest:read:metadata-1").SendAsync(own)).Succeeds();
    }

    [Fact]
    public async Task The_structured_root_hides_even_its_metadata_when_switched_off()
    {
        using var own = provider.Start();
        using var client = own.CreateClient();
        await Switch(client, new { disabledProducts = new[] { "access-record-structured" } });

        (await Call.Metadata("/STU3/1/gpconnect/structured/fhir", "structured:fhir:rest:read:metadata-1").SendAsync(own)).Refuses(403, "ACCESS DENIED");
    }

    [Theory]
    [InlineData("not-retrievable", "This system does not support retrieval of 'Encounters' data.|This data may still exist in the source system.")]
    [InlineData("masked", "Access is denied to 'Encounters' data for this patient.|This data may still exist in the source system.")]
    [InlineData("not-stored", "'Encounters' data is not supported by this system.")]
    public async Task A_section_that_a_system_cannot_give_says_so_in_the_place_of_its_table(string limit, string text)
    {
        using var own = provider.Start();
        using var client = own.CreateClient();
        await Switch(client, new { sectionLimits = new Dictionary<string, string> { ["ENC"] = limit } });

        var page = (await Call.Section("ENC").SendAsync(own)).Succeeds().Page;
        var summary = (await Call.Section("SUM").SendAsync(own)).Succeeds().Page;

        Assert.Equal(text, string.Join('|', page.QuerySelectorAll("p").Select(line => line.TextContent)));
        Assert.Null(page.QuerySelector("table"));
        Assert.Null(summary.QuerySelector("#enc-tab"));
    }

    [Fact]
    public async Task Lists_the_practices_of_this_provider_only()
    {
        using var client = provider.Provider.CreateClient();

        var practices = await client.GetFromJsonAsync<List<Dictionary<string, object>>>("/_sandbox/practices");

        var codes = practices!.Select(practice => practice["odsCode"].ToString()).ToList();
        Assert.Contains(Practice, codes);
        Assert.Contains(ShippedSeed.Role("practice.disabled"), codes);
        Assert.DoesNotContain(ShippedSeed.Role("practice.single"), codes);
    }

    [Theory]
    [InlineData("Z98005", """{"enabled":true}""", 404)]
    [InlineData("Z98001", """{"sectionLimits":{"XYZ":"masked"}}""", 400)]
    public async Task Refuses_to_switch_what_it_does_not_have(string odsCode, string switches, int status)
    {
        using var client = provider.Provider.CreateClient();
        using var body = new StringContent(switches, System.Text.Encoding.UTF8, "application/json");

        using var answer = await client.PatchAsync($"/_sandbox/practices/{odsCode}", body);

        Assert.Equal(((HttpStatusCode)status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    private static async Task Switch(HttpClient client, object switches)
    {
        using var answer = await client.PatchAsJsonAsync($"/_sandbox/practices/{Practice}", switches);
        answer.EnsureSuccessStatusCode();
    }
}
