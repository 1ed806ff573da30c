using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.Sds.Tests.Ods;

public sealed class OrganisationLookupTests(SdsService sds)
{
    private const string R4 = "/organisation-data-terminology-api/fhir/Organization";
    private const string Stu3 = "/STU3/Organization";
    private const string Ord = "/ORD/2-0-0/organisations";

    private readonly HttpClient _client = sds.CreateClient();

    [Fact]
    public async Task R4_reads_name_address_and_roles_of_a_practice()
    {
        var practice = (await _client.GetFromJsonAsync<JsonObject>($"{R4}/{Seeded.Practice}"))!;

        Assert.Equal("Riverbank Medical Practice", (string?)practice["name"]);
        Assert.Equal(Seeded.Practice, (string?)practice["identifier"]![0]!["value"]);
        Assert.Equal("HSCIC", (string?)practice["identifier"]![0]!["assigner"]!["display"]);
        Assert.Equal("NM1 4QT", (string?)practice["address"]![0]!["postalCode"]);
        Assert.Equal(
            ["RO177", "RO76"],
            practice["extension"]!.AsArray()
                .Where(extension => ((string)extension!["url"]!).EndsWith("OrganisationRole", StringComparison.Ordinal))
                .Select(role => (string?)role!["extension"]![1]!["valueCodeableConcept"]!["coding"]![0]!["code"]));
        Assert.Empty(new FhirValidator(FhirVersion.R4).Validate(practice));
    }

    [Fact]
    public async Task R4_does_not_know_what_is_not_listed()
    {
        var response = await _client.GetAsync($"{R4}/ZZZ99");
        var outcome = (await response.Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.StartsWith("HAPI-2001:", (string?)outcome["issue"]![0]!["diagnostics"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name=riverbank", "Z98001")]
    [InlineData("name:exact=Riverbank%20Medical%20Practice", "Z98001")]
    [InlineData("name:contains=bank%20medical", "Z98001")]
    [InlineData("_id=Z98002", "Z98002")]
    [InlineData("identifier=https://fhir.nhs.uk/Id/ods-organization-code%7CZ98003", "Z98003")]
    [InlineData("address-postalcode=NM1%204QT&active=true", "Z98001")]
    [InlineData("roleCode=RO96&name=Riverbank%20at", "Z98101")]
    [InlineData("roleCode=RO177&address-city:exact=Allerford&name=River", "Z98001")]
    public async Task R4_searches_by_every_parameter(string query, string expected)
    {
        var bundle = (await _client.GetFromJsonAsync<JsonObject>($"{R4}?{query}"))!;

        Assert.Contains(bundle["entry"]!.AsArray(), entry => (string?)entry!["resource"]!["id"] == expected);
        Assert.Equal((int?)bundle["total"], bundle["entry"]!.AsArray().Count);
    }

    [Fact]
    public async Task R4_pages_and_counts()
    {
        var all = (int)(await _client.GetFromJsonAsync<JsonObject>($"{R4}?_summary=count"))!["total"]!;
        var seen = 0;
        for (var next = $"{R4}?_count=7"; next is not null;)
        {
            var page = (await _client.GetFromJsonAsync<JsonObject>(next))!;
            seen += page["entry"]!.AsArray().Count;
            next = (string?)page["link"]!.AsArray().FirstOrDefault(link => (string?)link!["relation"] == "next")?["url"];
        }

        Assert.Equal(all, seen);
    }

    [Theory]
    [InlineData("GET", "?colour=blue", 400, "HAPI-0524:")]
    [InlineData("GET", "?_count=many", 400, "HAPI-1940:")]
    [InlineData("POST", "", 405, "HAPI-0427:")]
    [InlineData("DELETE", "/Z98001", 405, "HAPI-0427:")]
    public async Task R4_refuses_as_HAPI_does(string method, string rest, int status, string code)
    {
        var response = await _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), R4 + rest));
        var outcome = (await response.Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal(status, (int)response.StatusCode);
        Assert.StartsWith(code, (string?)outcome["issue"]![0]!["diagnostics"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task STU3_shows_single_elements_as_objects()
    {
        var practice = (await _client.GetFromJsonAsync<JsonObject>($"{Stu3}/{Seeded.Practice}"))!;

        Assert.Equal(Seeded.Practice, (string?)practice["identifier"]!["value"]);
        Assert.Equal("1", (string?)practice["type"]!["coding"]!["code"]);
        Assert.Equal("NM1 4QT", (string?)practice["address"]!["postalCode"]);
        Assert.Equal("177", (string?)practice["extension"]![0]!["extension"]![0]!["valueCoding"]!["code"]);
    }

    [Fact]
    public async Task STU3_searches_by_roles_that_must_all_hold_and_refuses_in_Spine_codes()
    {
        var both = (await _client.GetFromJsonAsync<JsonObject>($"{Stu3}?ods-org-role=76&ods-org-role=177"))!;
        var neither = (await _client.GetFromJsonAsync<JsonObject>($"{Stu3}?ods-org-role=76&ods-org-role=197"))!;
        var missing = await _client.GetAsync($"{Stu3}/ZZZ99");
        var unknown = await _client.GetAsync($"{Stu3}?colour=blue");

        Assert.NotEmpty(both["entry"]!.AsArray());
        Assert.Equal(0, (int?)neither["total"]);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("NO_RECORD_FOUND", await missing.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Contains("INVALID_PARAMETER", await unknown.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task ORD_reads_and_searches_in_its_own_capitals()
    {
        var practice = (await _client.GetFromJsonAsync<JsonObject>($"{Ord}/{Seeded.Practice}"))!["Organisation"]!;
        var search = await _client.GetAsync($"{Ord}?PrimaryRoleId=RO177&Limit=2&Name=practice&Status=Active");
        var found = (await search.Content.ReadFromJsonAsync<JsonObject>())!["Organisations"]!.AsArray();

        Assert.Equal(Seeded.Practice, (string?)practice["OrgId"]!["extension"]);
        Assert.Equal("NM1 4QT", (string?)practice["GeoLoc"]!["Location"]!["PostCode"]);
        Assert.Equal("RO177", (string?)practice["Roles"]!["Role"]![0]!["id"]);
        Assert.Equal("Operational", (string?)practice["Date"]![0]!["Type"]);
        Assert.NotNull(practice["LastChangeDate"]);
        Assert.Equal("RE4", (string?)practice["Rels"]!["Rel"]![0]!["id"]);
        Assert.Equal(2, found.Count);
        Assert.Equal("PRESCRIBING COST CENTRE", (string?)found[0]!["PrimaryRoleDescription"]);
        Assert.True(int.Parse(Assert.Single(search.Headers.GetValues("X-Total-Count"))) > 2);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync($"{Ord}/ZZZ99")).StatusCode);
    }
}
