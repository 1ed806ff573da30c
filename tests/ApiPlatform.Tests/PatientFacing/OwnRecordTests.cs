using SpineSandbox.Fhir;

namespace SpineSandbox.ApiPlatform.Tests.PatientFacing;

/// <summary>Patients read their record through platform, PDS, SDS and the practice's system.</summary>
public sealed class OwnRecordTests(PlatformFixture platform)
{
    private readonly string _patient = ShippedSeed.Role("patient.plain");
    private readonly string _child = ShippedSeed.Role("patient.child");
    private readonly string _mother = ShippedSeed.Role("patient.child.proxy");

    [Fact]
    public async Task Gives_a_patient_their_own_record_named_after_the_request()
    {
        var id = Guid.NewGuid().ToString();
        var record = (await AskAsync(await platform.Test.PatientTokenAsync(_patient), _patient, ("X-Request-ID", id))).Is(HttpStatusCode.OK);

        Assert.Equal((id, "collection"), (record.Body!.Str("id"), record.Body!.Str("type")));
        Assert.Equal(_patient, record.Resources.Single(resource => resource.ResourceType() == "Patient").FindIdentifier("https://fhir.nhs.uk/Id/nhs-number")!.Str("value"));
        Assert.Contains(record.Resources, resource => resource.ResourceType() == "AllergyIntolerance");
        Assert.Contains(record.Resources, resource => resource.ResourceType() == "MedicationStatement");
        Assert.Contains(record.Resources, resource => resource.ResourceType() == "Immunization");
        Assert.Equal(id, record.Header("X-Request-ID"));
    }

    [Fact]
    public async Task Asks_everybody_on_the_way_in_one_trace()
    {
        var token = await platform.Test.PatientTokenAsync(_patient);
        var trace = Guid.NewGuid().ToString("N");
        (await AskAsync(token, _patient, ("traceparent", $"00-{trace}-00f067aa0ba902b7-01"))).Is(HttpStatusCode.OK);

        var exchanges = JsonNode.Parse(await platform.Running.Http.GetStringAsync(new Uri($"/_sandbox/exchanges?traceId={trace}", UriKind.Relative)))!.AsArray();
        var asked = exchanges.Where(exchange => (string?)exchange!["from"] == "api-platform").ToList();

        Assert.Equal(["pds", "sds", "sds", "provider", "provider"], asked.Select(exchange => (string?)exchange!["to"]));
        var passed = asked[^1]!["requestHeaders"]!;
        Assert.Equal("urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1", (string?)passed["Interaction-ID"]);
        Assert.DoesNotContain(token, exchanges.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_a_mother_her_childs_record() => (await AskAsync(await platform.Test.PatientTokenAsync(_mother, actingFor: _child), _child)).Is(HttpStatusCode.OK);

    [Fact]
    public async Task Gives_nobody_the_record_of_a_patient_for_whom_they_may_not_act() =>
        (await AskAsync(await platform.Test.PatientTokenAsync(_mother, actingFor: _patient), _patient)).IsRefused(401, "ACCESS_DENIED", "Access Token for GPC Expired");

    [Fact]
    public async Task Gives_nobody_the_record_of_another_patient() =>
        (await AskAsync(await platform.Test.PatientTokenAsync(_patient), _child)).IsRefused(403, "ACCESS_DENIED");

    [Theory]
    [InlineData("includeReferrals")]
    [InlineData("includeUncategorisedData")]
    [InlineData("includeDiaryEntries")]
    [InlineData("includeEverything")]
    public async Task Refuses_areas_that_patients_do_not_ask_for(string area) =>
        (await AskAsync(await platform.Test.PatientTokenAsync(_patient), PatientApi.Parameters(_patient, PatientApi.Ask(area)))).IsRefused(422, "INVALID_PARAMETER");

    [Fact]
    public async Task Refuses_a_request_for_nothing() =>
        (await AskAsync(await platform.Test.PatientTokenAsync(_patient), PatientApi.Parameters(_patient))).IsRefused(422, "INVALID_PARAMETER");

    [Fact]
    public async Task Refuses_allergies_without_the_part_that_is_mandatory() => (await AskAsync(
        await platform.Test.PatientTokenAsync(_patient), PatientApi.Parameters(_patient, PatientApi.Ask("includeAllergies")))).IsRefused(422, "INVALID_PARAMETER");

    [Fact]
    public async Task Refuses_a_number_that_is_none() =>
        (await AskAsync(await platform.Test.PatientTokenAsync(_patient), PatientApi.Everything("1234567890"))).IsRefused(400, "INVALID_NHS_NUMBER");

    [Fact]
    public async Task Gives_one_type_of_prescription_where_only_that_is_asked_for()
    {
        var token = await platform.Test.PatientTokenAsync(_patient);
        var all = (await AskAsync(token, PatientApi.Parameters(_patient, PatientApi.Ask("includeMedication")))).Is(HttpStatusCode.OK);
        var acute = (await AskAsync(token, PatientApi.Parameters(_patient, PatientApi.Ask("includeMedication", ("prescriptionType", "valueCode", "acute"))))).Is(HttpStatusCode.OK);

        Assert.InRange(Count(acute, "MedicationStatement"), 1, Count(all, "MedicationStatement") - 1);
    }

    [Fact]
    public async Task Gives_documents_by_an_address_that_leads_through_the_platform()
    {
        var token = await platform.Test.PatientTokenAsync(_patient);
        var found = (await platform.Running.CallAsync(HttpMethod.Get, $"{PatientApi.Record}/documents/Patient/{_patient}", token)).Is(HttpStatusCode.OK);
        var logicalId = found.Resources.Single().Str("id");
        var documents = (await platform.Running.CallAsync(
            HttpMethod.Get, $"{PatientApi.Record}/Patient/{logicalId}/DocumentReference?patientNHSNumber={_patient}&{PatientApi.DocumentIncludes}", token)).Is(HttpStatusCode.OK);
        var url = documents.Resources.Where(resource => resource.ResourceType() == "DocumentReference")
            .Select(resource => resource.Objects("content").Single().Obj("attachment")!.Str("url")).OfType<string>().First();

        var binary = (await platform.Running.CallAsync(HttpMethod.Get, $"{PatientApi.Record}/{url}?patientNHSNumber={_patient}", token)).Is(HttpStatusCode.OK);
        Assert.NotEmpty(Convert.FromBase64String(binary.Body!.Str("content")!));
        (await platform.Running.CallAsync(HttpMethod.Get, $"{PatientApi.Record}/{url}", token)).IsRefused(422, "INVALID_PARAMETER");
        (await platform.Running.CallAsync(HttpMethod.Get, $"{PatientApi.Record}/documents/Binary/1-none?patientNHSNumber={_patient}", token)).IsRefused(404, "NO_RECORD_FOUND");
    }

    private Task<PlatformAnswer> AskAsync(string token, string nhsNumber, params (string Name, string Value)[] headers) =>
        platform.Running.CallAsync(HttpMethod.Post, PatientApi.GetRecord, token, PatientApi.Everything(nhsNumber), headers);

    private Task<PlatformAnswer> AskAsync(string token, JsonObject body) => platform.Running.CallAsync(HttpMethod.Post, PatientApi.GetRecord, token, body);

    private static int Count(PlatformAnswer answer, string type) => answer.Resources.Count(resource => resource.ResourceType() == type);
}
