namespace SpineSandbox.ApiPlatform.Tests.PatientFacing;

/// <summary>Where there is no way from the patient to a practice, and what is answered.</summary>
public sealed class RoutingTests(PlatformFixture platform)
{
    [Theory]
    [InlineData("GET", PatientApi.Record + "/Observation")]
    [InlineData("DELETE", PatientApi.GetRecord)]
    [InlineData("POST", PatientApi.Appointments + "/Slot")]
    [InlineData("PUT", PatientApi.Prescriptions + "/Task")]
    [InlineData("GET", PatientApi.Prescriptions + "/Patient/1")]
    public async Task Has_no_target_for_an_unknown_path(string verb, string path) =>
        (await CallAsync("patient.plain", verb, path)).IsRefused(404, "404", "Target Endpoint Not Found");

    [Fact]
    public async Task User_Permissions_says_so_in_words_of_its_own() =>
        (await CallAsync("patient.plain", "GET", PatientApi.Permissions + "/Practitioner/1/2")).IsRefused(404, "404", "Not Found");

    [Fact]
    public async Task Has_no_target_where_the_practices_system_does_not_offer_the_product()
    {
        // Practice 2 offers the record, and no prescriptions.
        const string atPractice2 = "9996110060";
        var token = await platform.Test.PatientTokenAsync(atPractice2);

        (await platform.Running.CallAsync(HttpMethod.Post, PatientApi.GetRecord, token, PatientApi.Everything(atPractice2))).Is(HttpStatusCode.OK);
        (await platform.Running.CallAsync(HttpMethod.Get, $"{PatientApi.Prescriptions}/Patient/{atPractice2}/MedicationRequest", token)).IsRefused(404, "404", "Target Endpoint Not Found");
    }

    [Theory]
    [InlineData("patient.practice-not-in-sds")]
    [InlineData("patient.practice-without-endpoint")]
    public async Task Knows_no_practice_that_SDS_does_not_hold(string role)
    {
        (await CallAsync(role, "GET", $"{PatientApi.Permissions}/Patient/{ShippedSeed.Role(role)}")).IsRefused(400, "BAD_REQUEST", "ODS code not found");
        (await CallAsync(role, "POST", PatientApi.GetRecord)).IsRefused(500, "500", "Internal Server Error");
    }

    [Fact]
    public async Task Fails_where_PDS_names_no_practice() => (await CallAsync("patient.very-restricted", "POST", PatientApi.GetRecord)).IsRefused(500, "500");

    [Fact]
    public async Task Gives_back_what_PDS_says_of_a_patient_it_does_not_know() =>
        (await CallAsync("patient.not-on-pds", "POST", PatientApi.GetRecord)).IsRefused(404, "RESOURCE_NOT_FOUND");

    [Fact]
    public async Task Gives_back_what_PDS_says_of_a_call_without_a_request_id()
    {
        var token = await platform.Test.PatientTokenAsync(ShippedSeed.Role("patient.plain"));
        var request = new HttpRequestMessage(HttpMethod.Get, $"{PatientApi.Permissions}/Patient/{ShippedSeed.Role("patient.plain")}");
        request.Headers.Add("Authorization", $"Bearer {token}");

        (await platform.Running.SendAsync(request)).IsRefused(400, "MISSING_VALUE");
    }

    [Fact]
    public async Task Gets_no_token_of_a_system_that_does_not_answer() =>
        (await CallAsync("patient.provider-down", "POST", PatientApi.GetRecord)).IsRefused(401, "ACCESS_DENIED", "Access Token for GPC Expired");

    [Fact]
    public async Task Gets_no_token_for_a_patient_whom_the_practice_does_not_hold() =>
        (await CallAsync("patient.not-registered", "POST", PatientApi.GetRecord)).IsRefused(401, "ACCESS_DENIED", "Access Token for GPC Expired");

    [Fact]
    public async Task Says_forbidden_where_the_practice_has_switched_GP_Connect_off() =>
        (await CallAsync("patient.practice-disabled", "POST", PatientApi.GetRecord)).IsRefused(403, "ACCESS_DENIED");

    private async Task<PlatformAnswer> CallAsync(string role, string verb, string path)
    {
        var patient = ShippedSeed.Role(role);

        return await platform.Running.CallAsync(
            new HttpMethod(verb), path, await platform.Test.PatientTokenAsync(patient), verb == "POST" ? PatientApi.Everything(patient) : null);
    }
}
