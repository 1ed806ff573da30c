using SpineSandbox.Fhir;

namespace SpineSandbox.ApiPlatform.Tests.Gateway;

/// <summary>PDS and SDS behind the platform: each way in allows its own.</summary>
public sealed class NationalServiceTests(PlatformFixture platform)
{
    private const string Pds = "/personal-demographics/FHIR/R4";
    private const string TwoSmiths = Pds + "/Patient?family=Smith&birthdate=1958-05-05";

    private readonly string _patient = ShippedSeed.Role("patient.plain");
    private readonly string _child = ShippedSeed.Role("patient.child");

    [Fact]
    public async Task An_application_alone_reads_a_patient()
    {
        var answer = await CallAsync($"{Pds}/Patient/{_patient}", await platform.Test.TokenAsync());

        Assert.Equal(_patient, answer.Is(HttpStatusCode.OK).Body!.Str("id"));
        Assert.NotNull(answer.Header("ETag"));
    }

    [Fact]
    public async Task An_application_alone_gets_one_match_only() =>
        (await CallAsync(TwoSmiths + "&_max-results=2", await platform.Test.TokenAsync())).IsRefused(403, "INVALID_VALUE");

    [Fact]
    public async Task An_application_alone_updates_nobody() => (await platform.Running.CallAsync(
        HttpMethod.Patch, $"{Pds}/Patient/{_patient}", await platform.Test.TokenAsync(), new JsonObject { ["patches"] = new JsonArray() })).IsRefused(403, "INVALID_METHOD");

    [Fact]
    public async Task An_application_without_an_accredited_system_is_refused()
    {
        var application = await TestApplication.WithKeyAsync(platform.Running, ShippedSeed.Role("application.no-asid"), "");

        (await CallAsync($"{Pds}/Patient/{_patient}", await application.TokenAsync())).IsRefused(400, "MISSING_VALUE");
    }

    [Fact]
    public async Task A_privileged_application_reads_where_a_restricted_patient_lives()
    {
        var application = await TestApplication.WithKeyAsync(platform.Running, ShippedSeed.Role("application.privileged"), "");
        var restricted = $"{Pds}/Patient/{ShippedSeed.Role("patient.public-sandbox.restricted")}";

        Assert.False((await CallAsync(restricted, await platform.Test.TokenAsync())).Is(HttpStatusCode.OK).Body!.ContainsKey("address"));
        Assert.True((await CallAsync(restricted, await application.TokenAsync())).Is(HttpStatusCode.OK).Body!.ContainsKey("address"));
    }

    [Fact]
    public async Task A_healthcare_worker_gets_lists() => Assert.Equal(
        2, (await CallAsync(TwoSmiths, await platform.Test.WorkerTokenAsync(ShippedSeed.Role("user.single-system")))).Is(HttpStatusCode.OK).Body!.Whole("total"));

    [Fact]
    public async Task A_patient_reads_their_own_record_and_nobody_elses()
    {
        var token = await platform.Test.PatientTokenAsync(_patient);

        (await CallAsync($"{Pds}/Patient/{_patient}", token)).Is(HttpStatusCode.OK);
        (await CallAsync($"{Pds}/Patient/{_child}", token)).IsRefused(403, "ACCESS_DENIED");
    }

    [Fact]
    public async Task Who_acts_for_a_child_reads_the_childs_record() => (await CallAsync(
        $"{Pds}/Patient/{_child}", await platform.Test.PatientTokenAsync(ShippedSeed.Role("patient.child.proxy"), actingFor: _child))).Is(HttpStatusCode.OK);

    [Theory]
    [InlineData("P0")]
    [InlineData("P5")]
    public async Task Who_is_not_verified_well_enough_reads_nothing(string level) =>
        (await CallAsync($"{Pds}/Patient/{_patient}", await platform.Test.PatientTokenAsync(_patient, level))).IsRefused(403, "ACCESS_DENIED");

    [Fact]
    public async Task A_token_of_the_platform_carries_its_mode_to_the_open_port_too()
    {
        var token = await platform.Test.PatientTokenAsync(_patient);

        (await CallAsync($"{platform.Running.PdsAddress}{Pds}/Patient/{_patient}", token)).Is(HttpStatusCode.OK);
        (await CallAsync($"{platform.Running.PdsAddress}{Pds}/Patient/{_child}", token)).IsRefused(403, "ACCESS_DENIED");
    }

    [Theory]
    [InlineData("a.strangers.token")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZab")]
    public async Task The_open_port_ignores_a_strangers_token(string token) =>
        (await CallAsync($"{platform.Running.PdsAddress}{Pds}/Patient/{_patient}", token)).Is(HttpStatusCode.OK);

    [Fact]
    public async Task PDS_wants_a_request_id_behind_the_platform_as_well() => (await platform.Running.CallAsync(
        HttpMethod.Get, $"{Pds}/Patient/{_patient}", await platform.Test.TokenAsync(), null, ("X-Request-ID", "none"))).IsRefused(400, "INVALID_VALUE");

    [Fact]
    public async Task SDS_opens_to_an_API_key()
    {
        var query = $"/spine-directory/FHIR/R4/Endpoint?organization=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fods-organization-code%7C{ShippedSeed.Role("practice.datacentre.1")}"
            + "&identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2FnhsServiceInteractionId%7Curn%3Anhs%3Anames%3Aservices%3Agpconnect%3Afhir%3Aoperation%3Agpc.getcarerecord";

        Assert.Single((await platform.Running.CallAsync(HttpMethod.Get, query, null, null, ("apikey", platform.Test.ApiKey))).Is(HttpStatusCode.OK).Resources);
        (await platform.Running.CallAsync(HttpMethod.Get, query, null)).IsRefused(401, "ACCESS_DENIED", "Invalid API Key");
        (await platform.Running.CallAsync(HttpMethod.Get, query, null, null, ("apikey", ShippedSeed.Role("application.revoked")))).IsRefused(401, "ACCESS_DENIED");
        (await platform.Running.CallAsync(HttpMethod.Get, query, null, null, ("apikey", ShippedSeed.Role("application.no-asid")))).IsRefused(401, "ACCESS_DENIED", "for given resource");
    }

    private Task<PlatformAnswer> CallAsync(string path, string token) => platform.Running.CallAsync(HttpMethod.Get, path, token);
}
