using SpineSandbox.Fhir;

namespace SpineSandbox.ApiPlatform.Tests.PatientFacing;

/// <summary>What a practice lets its patients see and do online. A sandbox of its own: it changes what others rely on.</summary>
public sealed class PermissionTests : IAsyncDisposable
{
    private readonly RunningPlatform _platform = new();
    private readonly string _patient = ShippedSeed.Role("patient.plain");

    [Fact]
    public async Task Tells_what_the_user_may_see_and_do()
    {
        var body = (await ReadAsync(await TokenAsync())).Is(HttpStatusCode.OK).Body!;

        Assert.Equal(("full", "full"), (body.Obj("medicalRecord")!.Obj("current")!.Str("accessLevel"), body.Obj("medicalRecord")!.Obj("historical")!.Str("accessLevel")));
        Assert.Equal("manage", body.Obj("prescriptions")!.Str("accessLevel"));
    }

    [Fact]
    public async Task Takes_a_request_for_more_once()
    {
        await SetAsync(("current", "summary"), ("historical", "none"));
        var token = await TokenAsync();
        var more = new JsonObject { ["permissionType"] = "medicalRecord", ["medicalRecordType"] = "historical", ["accessLevel"] = "detailed" };
        var asked = (await AskAsync(token, more)).Is(HttpStatusCode.OK).Body!;
        _platform.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(("pending", "historical"), (asked.Str("status"), asked.Str("medicalRecordType")));
        Assert.Equal(asked.Str("createdDateTime"), (await AskAsync(token, more)).Body!.Str("createdDateTime"));
        Assert.Single((await ReadAsync(token)).Body!.Objects("requests"));
    }

    [Theory]
    [InlineData("""{"permissionType":"medicalRecord","medicalRecordType":"current","accessLevel":"summary"}""", "INVALID_UPDATE")]
    [InlineData("""{"permissionType":"medicalRecord","accessLevel":"full"}""", "UNSUPPORTED_VALUE")]
    [InlineData("""{"permissionType":"appointments","accessLevel":"manage"}""", "UNSUPPORTED_VALUE")]
    [InlineData("""{"permissionType":"prescriptions","accessLevel":"everything"}""", "UNSUPPORTED_VALUE")]
    [InlineData("""{"permissionType":"prescriptions","accessLevel":"manage","please":true}""", "ADDITIONAL_PROPERTIES")]
    [InlineData("""{"accessLevel":"manage"}""", "VALIDATION_ERROR")]
    public async Task Refuses_a_request_that_breaks_a_rule(string body, string code) =>
        (await AskAsync(await TokenAsync(), JsonNode.Parse(body)!)).IsRefused(400, code);

    [Fact]
    public async Task Refuses_a_number_that_is_none()
    {
        var refused = (await _platform.CallAsync(HttpMethod.Get, $"{PatientApi.Permissions}/Patient/123", await TokenAsync())).IsRefused(400, "INVALID_RESOURCE_ID");

        Assert.NotNull(refused.Body!.Obj("meta")!.Str("lastUpdated"));
    }

    [Fact]
    public async Task Shows_as_much_of_the_record_as_the_level_allows()
    {
        Dictionary<string, IReadOnlyList<JsonObject>> byLevel = [];
        foreach (var level in new[] { "summary", "detailed", "full" })
        {
            await SetAsync(("current", level), ("historical", level));
            byLevel[level] = (await _platform.CallAsync(HttpMethod.Post, PatientApi.GetRecord, await TokenAsync(), PatientApi.Everything(_patient))).Is(HttpStatusCode.OK).Resources;
        }

        Assert.Contains(byLevel["summary"], resource => resource.ResourceType() == "AllergyIntolerance");
        Assert.DoesNotContain(byLevel["summary"], resource => resource.ResourceType() is "Condition" or "Immunization" or "Encounter");
        Assert.Contains(byLevel["detailed"], resource => resource.ResourceType() == "Immunization");
        Assert.DoesNotContain(byLevel["detailed"], resource => resource.ToJsonString().Contains("Patient Notes: ", StringComparison.Ordinal));
        Assert.Contains(byLevel["full"], resource => resource.ToJsonString().Contains("Patient Notes: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_nothing_of_before_the_day_from_which_access_is()
    {
        await SetAsync(("historical", "none"), ("effectiveDate", "2026-03-01"));

        Assert.DoesNotContain(
            (await _platform.CallAsync(HttpMethod.Post, PatientApi.GetRecord, await TokenAsync(), PatientApi.Everything(_patient))).Is(HttpStatusCode.OK).Resources,
            resource => resource.ResourceType() is "Immunization" or "AllergyIntolerance");
    }

    [Theory]
    [InlineData("prescriptions", "none", "GET", PatientApi.Prescriptions + "/Patient/9996110028/MedicationRequest")]
    [InlineData("prescriptions", "view", "POST", PatientApi.Prescriptions + "/Task")]
    [InlineData("appointments", "none", "GET", PatientApi.Slots)]
    [InlineData("appointments", "view", "POST", PatientApi.Appointments + "/Appointment")]
    public async Task Refuses_what_the_level_does_not_allow(string permission, string level, string verb, string path)
    {
        await SetAsync((permission, level));

        (await _platform.CallAsync(new HttpMethod(verb), path, await TokenAsync(), verb == "POST" ? PatientApi.Order(_patient, "any") : null)).IsRefused(403, "ACCESS_DENIED");
    }

    [Fact]
    public async Task Refuses_the_record_to_who_has_no_access_to_it()
    {
        await SetAsync(("current", "none"), ("historical", "none"));

        (await _platform.CallAsync(HttpMethod.Post, PatientApi.GetRecord, await TokenAsync(), PatientApi.Everything(_patient))).IsRefused(403, "ACCESS_DENIED");
    }

    [Fact]
    public async Task Lets_somebody_act_for_a_patient_once_the_practice_knows_of_it()
    {
        var carer = ShippedSeed.Role("patient.child.proxy");
        await SetAsync(("actor", carer), ("current", "summary"), ("historical", "summary"));

        var application = await TestApplication.WithKeyAsync(_platform, ShippedSeed.Role("application.test"), "");
        (await _platform.CallAsync(HttpMethod.Post, PatientApi.GetRecord, await application.PatientTokenAsync(carer, actingFor: _patient), PatientApi.Everything(_patient))).Is(HttpStatusCode.OK);
    }

    public ValueTask DisposeAsync() => _platform.DisposeAsync();

    private async Task<string> TokenAsync() => await (await TestApplication.WithKeyAsync(_platform, ShippedSeed.Role("application.test"), "")).PatientTokenAsync(_patient);

    private Task<PlatformAnswer> ReadAsync(string token) => _platform.CallAsync(HttpMethod.Get, $"{PatientApi.Permissions}/Patient/{_patient}", token);

    private Task<PlatformAnswer> AskAsync(string token, JsonNode body) => _platform.CallAsync(HttpMethod.Post, $"{PatientApi.Permissions}/Patient/{_patient}", token, body);

    private Task SetAsync(params (string Name, string Value)[] access) =>
        _platform.SetOnlineAccessAsync(new JsonObject(access.Prepend(("nhsNumber", _patient)).Select(pair => KeyValuePair.Create(pair.Item1, (JsonNode?)pair.Item2))));
}
