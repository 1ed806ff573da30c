using System.Text.Json.Nodes;
using SpineSandbox.Pds.Access;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Pds.Tests.Creating;

public sealed class CreateTests(PdsService pds) : IClassFixture<PdsService>
{
    [Fact]
    public async Task A_new_patient_gets_an_NHS_number_of_the_test_range_and_is_found_by_it()
    {
        var answer = await pds.Post("/Patient", NewPatient("Newcomer"));

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal("W/\"1\"", answer.Header("ETag"));
        var number = answer.Body.Str("id")!;
        Assert.True(NhsNumber.TryParse(number, out _) && number.StartsWith("999", StringComparison.Ordinal), number);
        Assert.True(JsonNode.DeepEquals(answer.Body, (await pds.Get($"/Patient/{number}")).Body));
        Assert.Equal([number], (await pds.Search("family=Newcomer&birthdate=2010-10-22")).FoundNumbers);
    }

    [Fact]
    public async Task Two_new_patients_get_two_numbers() =>
        Assert.NotEqual(
            (await pds.Post("/Patient", NewPatient("First"))).Body.Str("id"),
            (await pds.Post("/Patient", NewPatient("Second"))).Body.Str("id"));

    [Fact]
    public async Task Ids_are_PDSs_own_and_the_registering_authority_is_not_kept()
    {
        var body = NewPatient("Ownids");
        body["address"]![0]!["id"] = "456";

        var patient = (await pds.Post("/Patient", body)).Body;

        Assert.NotEqual("456", patient.Objects("address").Single().Str("id"));
        Assert.NotNull(patient.Objects("name").Single().Str("id"));
        Assert.False(patient.ContainsKey("extension"));
    }

    [Fact]
    public async Task Blank_lines_of_the_address_go()
    {
        var body = NewPatient("Blankline");
        body["address"]![0]!["line"] = new JsonArray("", "23 Mill Lane", "", "Leeds", "");

        Assert.Equal(["23 Mill Lane", "Leeds"], (await pds.Post("/Patient", body)).Body.Objects("address").Single().Strings("line"));
    }

    [Fact]
    public async Task A_person_who_is_there_already_is_named_and_not_created_again()
    {
        var number = (await pds.Post("/Patient", NewPatient("Twice"))).Body.Str("id");

        var answer = await pds.Post("/Patient", NewPatient("Twice"));

        answer.IsRefused(
            HttpStatusCode.OK, "SINGLE_MATCH", $"Unable to create new patient. NHS number {number} found for supplied demographic data.");
    }

    [Fact]
    public async Task Where_several_are_alike_none_is_named()
    {
        await PutAlike("9999999018");
        await PutAlike("9999999026");

        (await pds.Post("/Patient", NewPatient("Alike"))).IsRefused(
            HttpStatusCode.OK, "MULTIPLE_MATCHES", "Unable to create new patient. Multiple matches found for supplied demographic data.");
    }

    [Theory]
    [InlineData("""{ "bananas": "in pyjamas" }""", "name")]
    [InlineData("""{ "name": { "family": "Smith" } }""", "address")]
    [InlineData("""{ "name": { "family": "Smith" }, "address": [{ "line": ["1"] }] }""", "gender")]
    [InlineData("""{ "name": { "family": "Smith" }, "address": [{ "line": ["1"] }], "gender": "male" }""", "birthDate")]
    [InlineData("""{ "name": { "family": "Smith" }, "address": [{ "line": ["1"] }], "gender": "male", "birthDate": "2010-10-22" }""", "extension")]
    [InlineData("""{ "name": { "family": "Smith" }, "address": [{ "line": ["1"] }], "gender": "male", "birthDate": "2010-10-22", "extension": [] }""", "address/0/period")]
    public async Task What_is_missing_is_named_in_PDSs_order(string body, string missing) =>
        (await pds.Post("/Patient", JsonNode.Parse(body)!)).IsRefused(HttpStatusCode.BadRequest, "MISSING_VALUE", $"Missing value - '{missing}'");

    [Theory]
    [InlineData("name/0/given", "not an array", "Invalid value - 'not an array' in field 'name/0/given'")]
    [InlineData("gender", "other", "Invalid value - 'other' in field 'gender'")]
    [InlineData("gender", "notAValidOption", "Invalid value - 'notAValidOption' in field 'gender'")]
    [InlineData("birthDate", "not-a-date", "Invalid value - 'not-a-date' in field 'birthDate'")]
    [InlineData("address/0", "not", "Invalid value - 'not' in field 'address/0'")]
    public async Task A_value_that_is_wrong_is_named_with_its_place(string field, string value, string diagnostics)
    {
        var body = NewPatient("Wrong");
        Replace(body, field, value);

        (await pds.Post("/Patient", body)).IsRefused(HttpStatusCode.BadRequest, "INVALID_VALUE", diagnostics);
    }

    [Fact]
    public async Task A_sixth_given_name_is_too_many()
    {
        var body = NewPatient("Wrong");
        body["name"]![0]!["given"] = new JsonArray("a", "b", "c", "d", "e", "f");

        (await pds.Post("/Patient", body)).IsRefused(
            HttpStatusCode.BadRequest,
            "TOO_MANY_VALUES_SUBMITTED",
            "Too many values submitted - ['a', 'b', 'c', 'd', 'e', 'f'] in field 'name/0/given'");
    }

    [Fact]
    public async Task A_second_name_is_too_many()
    {
        var body = NewPatient("Wrong");
        body["name"]!.AsArray().Add(new JsonObject { ["use"] = "old", ["family"] = "X" });

        (await pds.Post("/Patient", body)).IsRefused(HttpStatusCode.BadRequest, "TOO_MANY_VALUES_SUBMITTED");
    }

    [Fact]
    public async Task A_property_that_PDS_does_not_have_is_named()
    {
        var body = NewPatient("Wrong");
        body["pets"] = "dog";

        (await pds.Post("/Patient", body)).IsRefused(
            HttpStatusCode.BadRequest,
            "ADDITIONAL_PROPERTIES",
            "Invalid request with error - Additional properties are not allowed ('pets' was unexpected)");
    }

    [Fact]
    public async Task A_business_rule_refuses_as_invalid_create_data()
    {
        var body = NewPatient("Wrong");
        body["birthDate"] = "2026-03-03";

        var answer = (await pds.Post("/Patient", body)).IsRefused(HttpStatusCode.BadRequest, "INVALID_CREATE");
        Assert.StartsWith("Invalid patient create data provided - '", answer.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_registering_authority_is_mandatory()
    {
        var body = NewPatient("Wrong");
        body["extension"] = new JsonArray();

        (await pds.Post("/Patient", body)).IsRefused(HttpStatusCode.BadRequest, "MISSING_VALUE");
    }

    [Fact]
    public async Task A_body_of_another_type_is_unsupported() =>
        (await pds.Send(new HttpRequestMessage(HttpMethod.Post, PdsService.Base + "/Patient") { Content = PdsService.Json("{}", "text/plain") }))
            .IsRefused(HttpStatusCode.BadRequest, "UNSUPPORTED_SERVICE");

    [Theory]
    [InlineData(nameof(AccessMode.ApplicationRestricted))]
    [InlineData(nameof(AccessMode.PrivilegedApplicationRestricted))]
    [InlineData(nameof(AccessMode.Patient))]
    public async Task Only_healthcare_workers_create_patients(string mode) =>
        (await pds.Post("/Patient", NewPatient("Wrong"), PdsService.Issued(Enum.Parse<AccessMode>(mode))))
            .IsRefused(HttpStatusCode.Forbidden, "INVALID_METHOD");

    internal static JsonObject NewPatient(string family) => JsonNode.Parse($$"""
        {
          "name": [{ "use": "usual", "given": ["Jane"], "family": "{{family}}", "prefix": ["Mrs"], "period": { "start": "2024-01-01" } }],
          "gender": "female",
          "birthDate": "2010-10-22",
          "address": [{ "use": "home", "line": ["1 Trevelyan Square", "Leeds"], "postalCode": "LS1 6AE", "period": { "start": "2024-01-01" } }],
          "extension": [{
            "url": "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-RegisteringAuthority",
            "extension": [
              { "url": "registeringAuthorityType", "valueCodeableConcept": { "coding": [{ "system": "https://fhir.nhs.uk/CodeSystem/UKCore-RegisteringAuthorityType", "code": "x" }] } },
              { "url": "organisationIdentifier", "valueString": "RGS" }
            ]
          }]
        }
        """)!.AsObject();

    private async Task PutAlike(string number) =>
        await pds.Sandbox(HttpMethod.Put, $"/patients/{number}", $$"""
            {
              "nhsNumber": "{{number}}", "gender": "female", "birthDate": "2010-10-22",
              "names": [{ "given": ["Jane"], "family": "Alike" }], "addresses": [{ "lines": ["1"], "postalCode": "LS1 6AE" }]
            }
            """);

    private static void Replace(JsonNode body, string field, string value)
    {
        var node = body;
        var path = field.Split('/');
        foreach (var segment in path[..^1])
        {
            node = int.TryParse(segment, out var index) ? node[index]! : node[segment]!;
        }

        if (int.TryParse(path[^1], out var last))
        {
            node[last] = value;
        }
        else
        {
            node[path[^1]] = value;
        }
    }
}
