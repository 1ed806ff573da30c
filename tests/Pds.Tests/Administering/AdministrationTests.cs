using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SpineSandbox.Pds.Tests.Administering;

public sealed class AdministrationTests(PdsService pds) : IClassFixture<PdsService>
{
    [Fact]
    public async Task A_patient_who_is_put_is_read_and_found_at_once()
    {
        var response = await Put("9999999034", """
            { "nhsNumber": "9999999034", "gender": "male", "birthDate": "today-30y", "names": [{ "given": ["Amir"], "family": "Putnam" }],
              "practice": { "odsCode": "Z98001", "from": "today-1y" }, "relatedPersons": [{ "name": { "family": "Putnam" }, "relationship": "MTH" }] }
            """);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("male", (await pds.Get("/Patient/9999999034")).IsOk().Body.Str("gender"));
        Assert.Equal(["9999999034"], (await pds.Search("family=Putnam&birthdate=1996-03-02")).FoundNumbers);
        Assert.Equal(1, (await pds.Get("/Patient/9999999034/RelatedPerson")).Total);
    }

    [Fact]
    public async Task A_patient_who_is_put_again_has_a_new_version()
    {
        await Put("9999999042", """{ "nhsNumber": "9999999042", "names": [{ "family": "Before" }], "birthDate": "2000-01-01" }""");

        var response = await Put("9999999042", """{ "nhsNumber": "9999999042", "names": [{ "family": "After" }], "birthDate": "2000-01-01" }""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("W/\"2\"", (await pds.Get("/Patient/9999999042")).Header("ETag"));
        Assert.Equal(0, (await pds.Search("family=Before&birthdate=2000-01-01")).Total);
        Assert.Equal(1, (await pds.Search("family=After&birthdate=2000-01-01")).Total);
    }

    [Theory]
    [InlineData("""{ "confidentiality": "V" }""", "V")]
    [InlineData("""{ "confidentiality": "R" }""", "R")]
    [InlineData("{ }", "U")]
    public async Task A_restriction_holds_at_once(string change, string label)
    {
        const string number = "9999999115";
        var row = JsonNode.Parse($$"""{ "nhsNumber": "{{number}}", "names": [{ "family": "Restrict" }], "birthDate": "2000-01-01" }""")!.AsObject();
        await Put(number, row.ToJsonString());
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            row[name] = value!.DeepClone();
        }

        await Put(number, row.ToJsonString());

        var patient = (await pds.Get($"/Patient/{number}")).IsOk().Body;
        Assert.Equal(label, patient.Obj("meta")!.Objects("security").Single().Str("code"));
        Assert.Equal(label != "V", patient.ContainsKey("name"));
    }

    [Fact]
    public async Task What_PDS_tells_of_a_related_person_is_told_of_this_one()
    {
        const string number = "9999999123";
        await Put(number, $$"""
            { "nhsNumber": "{{number}}", "names": [{ "family": "Related" }], "birthDate": "2000-01-01", "relatedPersons": [
              { "name": { "family": "Carer" }, "relationship": "N", "roles": ["Personal"], "copyCorrespondence": true, "contactRank": 3,
                "language": "q4", "interpreterRequired": true, "contactPreference": { "method": "7", "times": "Mornings" },
                "address": { "lines": ["1 Weir Lane"], "postalCode": "NM1 4QR" }, "telecoms": [{ "value": "01632 960398" }], "from": "2020-01-01" }] }
            """);

        var person = Assert.Single((await pds.Get($"/Patient/{number}/RelatedPerson")).IsOk().Found);
        Assert.All(
            ["CopyCorrespondenceIndicator", "ContactRank", "ContactPreference", "NHSCommunication"],
            name => Assert.Contains(person.Objects("extension"), extension => extension.Str("url")!.EndsWith("UKCore-" + name, StringComparison.Ordinal)));
        Assert.All(["active", "patient", "relationship", "name", "address", "telecom", "period"], element => Assert.True(person.ContainsKey(element), element));
        var row = JsonNode.Parse(await (await pds.Sandbox(HttpMethod.Get, $"/patients/{number}")).Content.ReadAsStringAsync())!;
        Assert.Equal("q4", (string?)row["relatedPersons"]![0]!["language"]);
    }

    [Theory]
    [InlineData("patient.plain")]
    [InlineData("patient.child")]
    [InlineData("patient.sensitive")]
    [InlineData("patient.deceased-recent")]
    [InlineData("patient.no-practice")]
    [InlineData("patient.superseded")]
    [InlineData("patient.invalidated")]
    [InlineData("patient.public-sandbox")]
    [InlineData("patient.temporary")]
    public async Task What_is_got_can_be_put_back_and_means_the_same(string role)
    {
        await using var own = new PdsService();
        var number = ShippedSeed.Role(role);
        var row = await (await own.Sandbox(HttpMethod.Get, $"/patients/{number}")).Content.ReadAsStringAsync();
        var before = (await own.Get($"/Patient/{number}")).Body;

        var response = await own.Sandbox(HttpMethod.Put, $"/patients/{number}", row);

        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        var after = (await own.Get($"/Patient/{number}")).Body;
        before.Remove("meta");
        after.Remove("meta");
        Assert.Equal(before.ToJsonString(), after.ToJsonString());
    }

    [Fact]
    public async Task All_patients_are_listed_as_rows_of_the_seed()
    {
        var rows = await (await pds.Sandbox(HttpMethod.Get, "/patients")).Content.ReadFromJsonAsync<JsonArray>();

        Assert.Contains(rows!, row => (string?)row!["nhsNumber"] == ShippedSeed.Role("patient.plain") && (string?)row["names"]![0]!["family"] == "Ashworth");
    }

    [Fact]
    public async Task A_patient_who_is_deleted_is_gone_at_once()
    {
        await Put("9999999050", """{ "nhsNumber": "9999999050", "names": [{ "family": "Gone" }], "birthDate": "2000-01-01" }""");

        var response = await pds.Sandbox(HttpMethod.Delete, "/patients/9999999050");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        (await pds.Get("/Patient/9999999050")).IsRefused(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
        Assert.Equal(0, (await pds.Search("family=Gone&birthdate=2000-01-01")).Total);
        Assert.Equal(HttpStatusCode.NotFound, (await pds.Sandbox(HttpMethod.Delete, "/patients/9999999050")).StatusCode);
    }

    [Theory]
    [InlineData("9999999069", """{ "nhsNumber": "9999999077" }""")]
    [InlineData("9999999069", """{ "nhsNumber": "9999999068" }""")]
    [InlineData("9999999069", """{ "nhsNumber": "9999999069", "pets": [] }""")]
    [InlineData("9999999069", """{ "nhsNumber": "9999999069", "birthDate": "yesterday" }""")]
    [InlineData("9999999069", """{ "nhsNumber": "9999999069", "supersededBy": "9999999069" }""")]
    [InlineData("9999999069", """{ "nhsNumber": "9999999069", "supersededBy": "9999999077" }""")]
    [InlineData("9999999069", "{")]
    [InlineData("9999999069", "")]
    public async Task A_row_that_does_not_fit_is_refused_as_a_problem(string number, string row)
    {
        var response = await Put(number, row);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty((string?)(await response.Content.ReadFromJsonAsync<JsonObject>())!["detail"] ?? "");
        (await pds.Get($"/Patient/{number}")).IsRefused(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
    }

    [Fact]
    public async Task A_patient_into_whom_another_was_merged_is_not_deleted() =>
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await pds.Sandbox(HttpMethod.Delete, $"/patients/{ShippedSeed.Role("patient.superseded.survivor")}")).StatusCode);

    [Fact]
    public async Task A_patient_whom_PDS_does_not_hold_is_a_problem_404()
    {
        var response = await pds.Sandbox(HttpMethod.Get, "/patients/9999999093");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task An_edit_stays_when_the_service_is_asked_anew_and_a_reset_takes_it_back()
    {
        await using var own = new PdsService();
        await own.Sandbox(HttpMethod.Put, "/patients/9999999085", """{ "nhsNumber": "9999999085" }""");
        (await own.Get("/Patient/9999999085")).IsOk();

        await own.Sandbox(HttpMethod.Post, "/reset");

        (await own.Get("/Patient/9999999085")).IsRefused(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
    }

    private Task<HttpResponseMessage> Put(string number, string row) => pds.Sandbox(HttpMethod.Put, $"/patients/{number}", row);
}
