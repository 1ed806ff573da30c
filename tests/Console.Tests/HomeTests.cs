using System.Net;
using SpineSandbox.Console.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Console.Tests;

public sealed class HomeTests
{
    [Fact]
    public async Task Lists_every_service_and_whether_it_runs()
    {
        await using var sandbox = new RunningSandbox();

        var rows = (await sandbox.SeeAsync("/")).QuerySelectorAll("[aria-label='What runs'] tbody tr")
            .Select(row => (row.QuerySelector("th")!.TextContent, row.QuerySelector(".status")!.TextContent));

        Assert.Equal([("pds", "running"), ("sds", "not running"), ("single-system-mhs", "not running")], rows);
    }

    [Fact]
    public async Task Its_button_takes_the_services_back_to_the_seed()
    {
        await using var sandbox = new RunningSandbox();
        await sandbox.AskPdsAsync(ShippedSeed.Role("patient.plain"));

        var page = await sandbox.SendFormAsync("/");

        Assert.NotNull(page.QuerySelector(".nhsuk-notification-banner--success"));
        Assert.Equal("[]", await sandbox.Pds.GetStringAsync(new Uri("/_sandbox/exchanges", UriKind.Relative)));
    }

    [Fact]
    public async Task A_reset_by_its_API_is_a_reset_of_the_services_too()
    {
        await using var sandbox = new RunningSandbox();
        await sandbox.AskPdsAsync(ShippedSeed.Role("patient.plain"));

        using var answer = await sandbox.Console.PostAsync(new Uri("/_sandbox/reset", UriKind.Relative), null);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("[]", await sandbox.Pds.GetStringAsync(new Uri("/_sandbox/exchanges", UriKind.Relative)));
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        await using var sandbox = new RunningSandbox();

        using var content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "reset")]);
        using var answer = await sandbox.Console.PostAsync(new Uri("/", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/nowhere", "There is no such page")]
    [InlineData("/_sandbox/nowhere", "")]
    public async Task What_is_not_there_is_said_to_people_in_words(string path, string expected)
    {
        await using var sandbox = new RunningSandbox();

        using var answer = await sandbox.Console.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(expected.Length == 0 ? text.Length == 0 : text.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/journeys")]
    [InlineData("/inspector")]
    [InlineData("/audit")]
    [InlineData("/refusals")]
    [InlineData("/data")]
    [InlineData("/data/agreements/new", "/data")]
    [InlineData("/data/seed", "/data")]
    [InlineData("/data/own-system", "/data")]
    [InlineData("/certificates")]
    [InlineData("/glossary")]
    public async Task Every_page_runs_the_consoles_own_script_alone_and_marks_where_it_is(string path, string? marked = null)
    {
        await using var sandbox = new RunningSandbox();

        var page = await sandbox.SeeAsync(path);

        Assert.Equal("/js/live.js", Assert.Single(page.QuerySelectorAll("script")).GetAttribute("src"));
        Assert.Empty(page.QuerySelectorAll("[style]"));
        Assert.Equal(marked ?? path, page.QuerySelector(".site-nav a.active")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task Its_pages_may_run_that_script_and_no_other()
    {
        await using var sandbox = new RunningSandbox();

        using var answer = await sandbox.Console.GetAsync(new Uri("/", UriKind.Relative));

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
    }

    [Fact]
    public async Task Draws_the_topology_with_its_party_key_its_ASIDs_and_what_does_not_run()
    {
        await using var sandbox = new RunningSandbox();

        var picture = (await sandbox.SeeAsync("/")).QuerySelector(".picture")!;

        Assert.Contains("Party key Z98020-830020", picture.TextContent, StringComparison.Ordinal);
        Assert.Contains($"ASID {ShippedSeed.Role("asid.consumer.single-system")}", picture.TextContent, StringComparison.Ordinal);
        Assert.Contains("One CMA endpoint", picture.TextContent, StringComparison.Ordinal);
        Assert.NotNull(picture.QuerySelector("[data-from=single-system-mhs][data-to=pds]"));
        Assert.Equal(["single-system-mhs", "sds"], picture.QuerySelectorAll(".picture__box--stopped").Select(box => box.GetAttribute("data-name")));
    }

    [Theory]
    [InlineData("supplier-datacentre", 3)]
    [InlineData("acute-trust-tie", 2)]
    [InlineData("shared-care-record", 1)]
    public async Task Draws_each_topology_of_the_seed_whether_or_not_it_runs(string topology, int systems)
    {
        await using var sandbox = new RunningSandbox();

        var page = await sandbox.SeeAsync($"/?topology={topology}");

        Assert.Contains("MHS endpoint", page.QuerySelector(".picture")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(systems, page.QuerySelectorAll(".picture__arrow[data-from-asid]").Length);
        Assert.Contains($"--topology {topology}", page.QuerySelector(".nhsuk-inset-text")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acute-trust-tie-epr", "/data/systems/200000190801")]
    [InlineData("acute-trust-tie-pas", "/data/systems/200000190805")]
    [InlineData("acute-trust-tie-lims", "/data/organisations/RZ8")]
    [InlineData("acute-trust-tie-pharmacy", "/data?table=mailboxes&find=FZZ98")]
    [InlineData("mesh-client-consumers", "/data?table=mailboxes")]
    [InlineData("pds", "/data?table=patients")]
    public async Task Each_box_leads_to_its_data_and_its_API_page(string service, string data)
    {
        await using var sandbox = new RunningSandbox(careSystems: new Dictionary<string, string> { [service] = "http://127.0.0.1:1" });

        var links = (await sandbox.SeeAsync("/?topology=acute-trust-tie")).QuerySelectorAll($"[data-name='{service}'] .picture__links a")
            .ToDictionary(link => link.TextContent, link => link.GetAttribute("href"));

        Assert.Equal(data, links["data"]);
        Assert.EndsWith("/swagger", links["API"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draws_the_endpoint_that_a_system_has_beside_its_servers()
    {
        await using var sandbox = new RunningSandbox();

        var picture = (await sandbox.SeeAsync("/?topology=acute-trust-tie")).QuerySelector(".picture")!;

        Assert.Contains("ASID 200000190805 · CMA RZ8-830805", picture.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_it_is_alive_and_healthy()
    {
        await using var sandbox = new RunningSandbox();

        Assert.Equal("Healthy", await sandbox.Console.GetStringAsync(new Uri("/alive", UriKind.Relative)));
        Assert.Equal("Healthy", await sandbox.Console.GetStringAsync(new Uri("/health", UriKind.Relative)));
    }
}
