using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Fhir.Profiles;
using SpineSandbox.Sds.Tests.Searches;
using static SpineSandbox.Sds.Tests.Searches.SdsSearch;

namespace SpineSandbox.Sds.Tests.Profiles;

/// <summary>Everything that SDS and ODS send in FHIR R4, held against FHIR itself and against the profiles that there are.</summary>
public sealed class ProfileTests(SdsService sds)
{
    private const string UkCore = "https://fhir.hl7.org.uk/StructureDefinition/";

    private static readonly FhirValidator Validator = new(FhirVersion.R4);
    private static readonly ProfileChecker Profiles = new(FhirVersion.R4);

    private readonly HttpClient _client = sds.CreateClient();

    [Fact]
    public async Task Every_seeded_organisation_and_interaction_is_answered_by_the_profiles()
    {
        string[] organisations = [.. await ValuesAsync("organisations", row => [row["odsCode"]])];
        string[] interactions = [.. (await ValuesAsync("systems", row => row["interactions"]!.AsArray())).Union(
            await ValuesAsync("endpoints", row => [row["interactionId"]]))];
        var (devices, endpoints) = (0, 0);

        foreach (var odsCode in organisations)
        {
            foreach (var interaction in interactions)
            {
                devices += Check(await GetAsync(Device(Organization(odsCode), Interaction(interaction))), $"{UkCore}UKCore-Device");
                endpoints += Check(await GetAsync(Endpoint(Organization(odsCode), Interaction(interaction))), profile: null);
            }
        }

        Assert.True(devices > 100, $"{devices} devices");
        Assert.True(endpoints > 100, $"{endpoints} endpoints");
    }

    [Theory]
    [InlineData("GET", "/Device")]
    [InlineData("GET", "/Endpoint")]
    [InlineData("GET", "/Endpoint?colour=blue")]
    [InlineData("GET", "/Organization")]
    [InlineData("POST", "/Device")]
    public async Task Every_refusal_is_an_outcome_by_the_profile(string method, string path)
    {
        var response = await _client.AskAsync(Root + path, new HttpMethod(method));

        IsSound(await response.OutcomeAsync(), $"{UkCore}UKCore-OperationOutcome");
    }

    [Fact]
    public async Task Every_organisation_and_site_in_ODS_keeps_the_profiles_that_it_claims()
    {
        var bundle = await GetAsync("/organisation-data-terminology-api/fhir/Organization?_count=1000");
        var listed = bundle["entry"]!.AsArray().Select(entry => entry!["resource"]!.AsObject()).ToList();

        IsSound(bundle);
        Assert.Equal((await ValuesAsync("organisations", row => [row["odsCode"]])).Order(), listed.Select(organisation => (string)organisation["id"]!).Order());
        Assert.All(listed, organisation => Assert.Contains(
            "https://fhir.nhs.uk/England/StructureDefinition/England-Organization-ODS", organisation["meta"]!["profile"]!.AsArray().Select(profile => (string?)profile)));
    }

    [Theory]
    [InlineData("?colour=blue")]
    [InlineData("/ZZZ99")]
    public async Task Every_refusal_of_ODS_is_sound(string rest)
    {
        var response = await _client.GetAsync($"/organisation-data-terminology-api/fhir/Organization{rest}");

        IsSound((await response.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    // Of SDS it is known that it sends an empty list where FHIR has none; the extensions of SDS are in no table.
    private static int Check(JsonObject bundle, string? profile)
    {
        var entries = bundle["entry"]!.AsArray();
        Assert.Equal(entries.Count, (int?)bundle["total"]);
        if (entries.Count == 0)
        {
            bundle.Remove("entry");
        }

        IsSound(bundle);
        foreach (var entry in entries)
        {
            IsSound(entry!["resource"]!.AsObject(), profile);
        }

        return entries.Count;
    }

    private static void IsSound(JsonObject document, string? profile = null)
    {
        Assert.Empty(Validator.Validate(document));
        Assert.DoesNotContain(Profiles.Check(document, profile), breach => breach.IsError || breach.Rule == "profile");
    }

    private async Task<JsonObject> GetAsync(string url) => FhirJson.Parse(await _client.GetByteArrayAsync(url));

    private async Task<IEnumerable<string>> ValuesAsync(string list, Func<JsonNode, IEnumerable<JsonNode?>> values) =>
        [.. (await _client.GetFromJsonAsync<JsonArray>($"/_sandbox/{list}"))!.SelectMany(row => values(row!)).Select(value => (string)value!).Distinct()];
}
