using System.Text.Json.Nodes;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using static SpineSandbox.GpConnectProvider.Tests.Structured.StructuredCalls;

namespace SpineSandbox.GpConnectProvider.Tests.Structured;

public sealed class CombinationTests(ProviderFixture provider)
{
    public static TheoryData<string, string, string> Forbidden => new()
    {
        { "includeConsultations", "includeMedication", """{"name":"medicationSearchFromDate","valueDate":"2023-01-01"}""" },
        { "includeConsultations", "includeUncategorisedData", """{"name":"uncategorisedDataSearchPeriod","valuePeriod":{"start":"2023-01-01"}}""" },
        { "includeConsultations", "includeProblems", """{"name":"filterStatus","valueCode":"active"}""" },
        { "includeConsultations", "includeProblems", """{"name":"filterSignificance","valueCode":"major"}""" },
        { "includeConsultations", "includeReferrals", """{"name":"referralSearchPeriod","valuePeriod":{"start":"2023-01-01"}}""" },
        { "includeConsultations", "includeDiaryEntries", """{"name":"diaryEntriesSearchDate","valueDate":"2999-01-01"}""" },
        { "includeConsultations", "includeImmunisations", """{"name":"includeNotGiven","valueBoolean":true}""" },
        { "includeConsultations", "includeImmunisations", """{"name":"includeStatus","valueBoolean":true}""" },
        { "includeProblems", "includeMedication", """{"name":"medicationSearchFromDate","valueDate":"2023-01-01"}""" },
        { "includeProblems", "includeUncategorisedData", """{"name":"uncategorisedDataSearchPeriod","valuePeriod":{"start":"2023-01-01"}}""" },
        { "includeProblems", "includeReferrals", """{"name":"referralSearchPeriod","valuePeriod":{"start":"2023-01-01"}}""" },
        { "includeProblems", "includeDiaryEntries", """{"name":"diaryEntriesSearchDate","valueDate":"2999-01-01"}""" },
        { "includeProblems", "includeImmunisations", """{"name":"includeNotGiven","valueBoolean":true}""" },
        { "includeProblems", "includeImmunisations", """{"name":"includeStatus","valueBoolean":false}""" },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task Refuses_a_part_beside_an_area_that_forbids_it_and_takes_it_without(string area, string other, string part)
    {
        (await provider.SendAsync(Ask("patient.plain", Area(area), Area(other, Parsed(part))))).Refuses(422, "INVALID_PARAMETER");
        (await provider.SendAsync(Ask("patient.plain", Area(other, Parsed(part))))).Succeeds();
    }

    [Theory]
    [InlineData(false, -365, 200)]
    [InlineData(true, -365, 200)]
    [InlineData(false, -364, 422)]
    public async Task Takes_the_pre_defined_searches_as_they_are_only(bool isLong, int days, int status)
    {
        JsonObject[] summary =
        [
            Area("includeConsultations", Part("includeNumberOfMostRecent", "valuePositiveInt", 3)),
            Area("includeProblems"),
            Area("includeAllergies", Part("includeResolvedAllergies", true)),
            Area("includeMedication", Part("medicationSearchFromDate", "valueDate", provider.Day(days))),
        ];
        JsonObject[] more = isLong ? [Area("includeImmunisations"), Area("includeUncategorisedData")] : [];

        var answer = await provider.SendAsync(Ask("patient.plain", [.. summary, .. more]));

        Assert.Equal((HttpStatusCode)status, answer.Status);
    }

    [Fact]
    public async Task Investigations_may_have_a_period_beside_problems_and_consultations()
    {
        var call = Ask("patient.plain", Area("includeConsultations"), Area("includeProblems"), Area("includeInvestigations", Period("investigationSearchPeriod", "2020-01-01", null)));

        (await provider.SendAsync(call)).Succeeds();
    }

    private static JsonObject Parsed(string json) => JsonNode.Parse(json)!.AsObject();
}
