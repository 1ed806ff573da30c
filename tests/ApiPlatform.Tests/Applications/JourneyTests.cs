using System.Net.Http.Json;
using SpineSandbox.Fhir;

namespace SpineSandbox.ApiPlatform.Tests.Applications;

/// <summary>The journey <c>patient-facing-record</c>, as the console hands it to the patient app.</summary>
public sealed class JourneyTests(PlatformFixture platform)
{
    [Fact]
    public async Task Tells_each_step_from_the_login_to_the_record()
    {
        var journey = await RunAsync(ShippedSeed.Role("patient.plain"));

        Assert.Equal(("completed", "patient-facing-record"), (journey.Str("outcome"), journey.Str("journey")));
        Assert.Equal(
            ["1a", "1b", "2a", "3a", "4a", "5a", "5b", "6a", "7a", "8a"],
            journey.Objects("steps").Select(step => step.Str("step")));
        Assert.Equal("Bundle", journey.Obj("result")!.ResourceType());
        Assert.All(journey.Objects("steps"), step => Assert.True(step.Whole("status") is >= 200 and < 400, step.ToJsonString()));
    }

    [Fact]
    public async Task Belongs_to_one_trace()
    {
        var journey = await RunAsync(ShippedSeed.Role("patient.plain"));

        var exchanges = JsonNode.Parse(await platform.Running.Http.GetStringAsync(
            new Uri($"{platform.Running.PdsAddress}/_sandbox/exchanges?traceId={journey.Str("traceId")}")))!.AsArray();
        Assert.Contains(exchanges, exchange => (string?)exchange!["from"] == "api-platform");
        Assert.Contains(exchanges, exchange => (string?)exchange!["from"] == "provider");
    }

    [Theory]
    [InlineData("patient.provider-down", "refused", "8a")]
    [InlineData("patient.not-on-pds", "refused", "8a")]
    [InlineData("patient.practice-not-in-sds", "failed", "8a")]
    public async Task Tells_where_it_ended(string role, string outcome, string last)
    {
        var journey = await RunAsync(ShippedSeed.Role(role));

        Assert.Equal((outcome, last), (journey.Str("outcome"), journey.Objects("steps").Last().Str("step")));
        Assert.NotNull(journey.Str("explanation"));
    }

    [Fact]
    public async Task Ends_at_the_login_for_a_number_that_is_none()
    {
        var journey = await RunAsync("123");

        Assert.Equal("1a", journey.Objects("steps").Single().Str("step"));
        Assert.Contains("123", journey.Str("explanation"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Walks_no_other_journey()
    {
        using var answer = await PostAsync(new JsonObject { ["journey"] = "access-record-html", ["nhsNumber"] = ShippedSeed.Role("patient.plain") });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<JsonObject> RunAsync(string nhsNumber)
    {
        using var answer = await PostAsync(new JsonObject { ["journey"] = "patient-facing-record", ["nhsNumber"] = nhsNumber });

        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private Task<HttpResponseMessage> PostAsync(JsonObject request) =>
        platform.Running.Http.PostAsJsonAsync(new Uri($"{platform.Running.PatientAppAddress}/_sandbox/journeys"), request);
}
