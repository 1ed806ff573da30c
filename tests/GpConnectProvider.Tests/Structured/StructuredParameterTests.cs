using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using static SpineSandbox.GpConnectProvider.Tests.Structured.StructuredCalls;

namespace SpineSandbox.GpConnectProvider.Tests.Structured;

public sealed class StructuredParameterTests(ProviderFixture provider)
{
    [Theory]
    [InlineData("9996110029", "https://fhir.nhs.uk/Id/nhs-number", 400, "INVALID_NHS_NUMBER")]
    [InlineData("", "https://fhir.nhs.uk/Id/nhs-number", 400, "INVALID_NHS_NUMBER")]
    [InlineData("9996110028", "http://fhir.nhs.net/Id/nhs-number", 400, "INVALID_IDENTIFIER_SYSTEM")]
    [InlineData("9996110028", "", 400, "INVALID_IDENTIFIER_SYSTEM")]
    public async Task Refuses_an_NHS_number_that_is_none(string value, string system, int status, string code)
    {
        var patient = new JsonObject { ["name"] = "patientNHSNumber", ["valueIdentifier"] = new JsonObject { ["system"] = system, ["value"] = value } };

        (await provider.SendAsync(StructuredCalls.Of(ShippedSeed.Role("patient.plain"), patient))).Refuses(status, code);
    }

    [Fact]
    public async Task Refuses_a_request_without_an_NHS_number() =>
        (await provider.SendAsync(StructuredCalls.Of(ShippedSeed.Role("patient.plain"), Area("includeProblems")))).Refuses(422, "INVALID_PARAMETER");

    [Fact]
    public async Task Refuses_an_NHS_number_of_another_type()
    {
        var patient = Part("patientNHSNumber", "valueString", ShippedSeed.Role("patient.plain"));

        (await provider.SendAsync(StructuredCalls.Of(ShippedSeed.Role("patient.plain"), patient))).Refuses(422, "INVALID_PARAMETER");
    }

    [Theory]
    [InlineData("""{"resourceType":"Patient"}""")]
    [InlineData("""{"resourceType":"Parameters","parameter":[""")]
    [InlineData("no JSON")]
    public async Task Refuses_a_body_that_is_no_Parameters_resource(string body)
    {
        var call = Ask("patient.plain") with { Body = Encoding.UTF8.GetBytes(body) };

        (await provider.SendAsync(call)).Refuses(422, "INVALID_RESOURCE");
    }

    [Fact]
    public async Task Only_a_patient_is_answered_with_administrative_resources_only()
    {
        var answer = (await provider.SendAsync(Ask("patient.plain"))).Succeeds();

        StructuredRules.Check(answer);
        Assert.Subset(
            new HashSet<string?> { "Patient", "Practitioner", "PractitionerRole", "Organization", "Location" },
            answer.Entries.Select(resource => (string?)resource["resourceType"]).ToHashSet());
        Assert.Single(answer.Of("Patient"));
        Assert.Equal("3b1c0e52-77c6-4f1c-9a30-0a2f3c9d1e11", (string?)answer.Resource["id"]);
    }

    [Theory]
    [InlineData("""{"name":"includeAllergies"}""")]
    [InlineData("""{"name":"includeAllergies","part":[{"name":"includeResolvedAllergies"}]}""")]
    [InlineData("""{"name":"includeAllergies","part":[{"name":"includeResolvedAllergies","valueString":"true"}]}""")]
    [InlineData("""{"name":"includeAllergies","part":[{"name":"RubbishPartParameter","valueBoolean":true}]}""")]
    [InlineData("""{"name":"includeMedication","part":[{"name":"includePrescriptionIssues","valueString":"x"}]}""")]
    [InlineData("""{"name":"includeMedication","part":[{"name":"medicationSearchFromDate","valueDate":"2023"}]}""")]
    [InlineData("""{"name":"includeMedication","part":[{"name":"medicationSearchFromDate","valueDate":"2023-04"}]}""")]
    [InlineData("""{"name":"includeMedication","part":[{"name":"medicationSearchFromDate","valueDate":"2023-04-01T10:00:00+00:00"}]}""")]
    [InlineData("""{"name":"includeMedication","part":[{"name":"medicationSearchFromDate","valueDate":""}]}""")]
    [InlineData("""{"name":"includeMedication","part":[{"name":"medicationSearchFromDate","valueDate":"null"}]}""")]
    [InlineData("""{"name":"includeMedication","part":[{"name":"medicationSearchFromDate","valueDate":"2999-01-01"}]}""")]
    [InlineData("""{"name":"includeConsultations","part":[{"name":"consultationSearchPeriod","valuePeriod":{}}]}""")]
    [InlineData("""{"name":"includeConsultations","part":[{"name":"consultationSearchPeriod","valuePeriod":{"start":"2023-02-01","end":"2023-01-01"}}]}""")]
    [InlineData("""{"name":"includeConsultations","part":[{"name":"consultationSearchPeriod","valuePeriod":{"start":"2023"}}]}""")]
    [InlineData("""{"name":"includeConsultations","part":[{"name":"consultationSearchPeriod","valuePeriod":{"start":"2023-01-01","end":"null"}}]}""")]
    [InlineData("""{"name":"includeConsultations","part":[{"name":"consultationSearchPeriod","valuePeriod":{"end":"2999-01-01"}}]}""")]
    [InlineData("""{"name":"includeConsultations","part":[{"name":"includeNumberOfMostRecent","valuePositiveInt":0}]}""")]
    [InlineData("""{"name":"includeConsultations","part":[{"name":"includeNumberOfMostRecent","valuePositiveInt":-1}]}""")]
    [InlineData("""{"name":"includeConsultations","part":[{"name":"includeNumberOfMostRecent"}]}""")]
    [InlineData("""{"name":"includeProblems","part":[{"name":"filterStatus","valueCode":"resolved"}]}""")]
    [InlineData("""{"name":"includeProblems","part":[{"name":"filterSignificance","valueCode":"HIGH"}]}""")]
    [InlineData("""{"name":"includeUncategorisedData","part":[{"name":"uncategorisedDataSearchPeriod","valuePeriod":{"start":"2999-01-01"}}]}""")]
    [InlineData("""{"name":"includeInvestigations","part":[{"name":"investigationSearchPeriod","valuePeriod":{"start":"2023-13-01"}}]}""")]
    [InlineData("""{"name":"includeReferrals","part":[{"name":"referralSearchPeriod","valueDate":"2023-01-01"}]}""")]
    [InlineData("""{"name":"includeDiaryEntries","part":[{"name":"diaryEntriesSearchDate","valueDate":"2020-01-01"}]}""")]
    [InlineData("""{"name":"includeDiaryEntries","part":[{"name":"diaryEntriesSearchDate","valueDate":"2999"}]}""")]
    public async Task Refuses_a_part_that_is_missing_or_wrong(string parameter) =>
        (await provider.SendAsync(Ask("patient.plain", JsonNode.Parse(parameter)!.AsObject()))).Refuses(422, "INVALID_PARAMETER");

    [Theory]
    [InlineData("""{"name":"includeMedication","part":[{"name":"includePrescriptionIssues","valueBoolean":true},{"name":"includePrescriptionIssues","valueBoolean":true}]}""")]
    [InlineData("""{"name":"includeConsultations","part":[{"name":"includeNumberOfMostRecent","valuePositiveInt":2},{"name":"consultationSearchPeriod","valuePeriod":{"start":"2020-01-01"}}]}""")]
    public async Task Refuses_parts_that_exclude_one_another_as_an_invalid_resource(string parameter) =>
        (await provider.SendAsync(Ask("patient.plain", JsonNode.Parse(parameter)!.AsObject()))).Refuses(422, "INVALID_RESOURCE");

    [Fact]
    public async Task Refuses_a_parameter_that_is_sent_twice()
    {
        var twice = Ask("patient.plain", Area("includeReferrals"), Area("includeReferrals"));

        (await provider.SendAsync(twice)).Refuses(422, "INVALID_PARAMETER");
    }

    [Fact]
    public async Task Today_is_neither_past_nor_future()
    {
        var today = provider.Day(0);
        var call = Ask(
            "patient.plain",
            Area("includeUncategorisedData", Period("uncategorisedDataSearchPeriod", today, today)),
            Area("includeDiaryEntries", Part("diaryEntriesSearchDate", "valueDate", today)),
            Area("includeMedication", Part("medicationSearchFromDate", "valueDate", today)));

        (await provider.SendAsync(call)).Succeeds();
    }
}
