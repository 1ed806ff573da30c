using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Structured;

public sealed class EveryStructuredPatientTests(ProviderFixture provider)
{
    private static readonly string[] Refusals = ["PATIENT_NOT_FOUND", "NO_PATIENT_CONSENT", "ACCESS DENIED"];

    [Fact]
    public async Task Every_seeded_patient_has_every_area_as_a_valid_Bundle_whose_references_resolve()
    {
        var given = 0;
        foreach (var record in provider.HostedRecords())
        {
            var answer = await AskAsync(record, StructuredCalls.Everything);
            if (answer.Status != HttpStatusCode.OK)
            {
                Assert.Contains(answer.Code, Refusals);
                continue;
            }

            StructuredRules.Check(answer);
            given++;
        }

        Assert.True(given > 20);
    }

    [Theory]
    [InlineData("includeImmunisations", "Immunisations", "Immunization")]
    [InlineData("includeUncategorisedData", "Uncategorised data", "Observation")]
    [InlineData("includeInvestigations", "Investigations and results", "DiagnosticReport")]
    [InlineData("includeReferrals", "Outbound referral", "ReferralRequest")]
    [InlineData("includeDiaryEntries", "Patient recall administration", "ProcedureRequest")]
    [InlineData("includeProblems", "Problems", "Condition")]
    [InlineData("includeConsultations", "List of consultations", "Encounter")]
    [InlineData("includeMedication", "Medications and medical devices", "MedicationStatement")]
    public async Task Of_each_patient_the_list_of_an_area_counts_the_resources_of_its_type(string area, string title, string type)
    {
        var listed = 0;
        foreach (var record in provider.HostedRecords().Where(record => record.NhsNumber.Value != ShippedSeed.Role("patient.large-record")))
        {
            var answer = await AskAsync(record, StructuredCalls.Area(area));
            if (answer.Status != HttpStatusCode.OK)
            {
                continue;
            }

            StructuredRules.CheckBundle(answer);
            var items = answer.List(title).Items();
            Assert.Equal(
                answer.Of(type).Select(resource => $"{type}/{resource.Str("id")}").Order(),
                items.Where(item => item!.StartsWith($"{type}/", StringComparison.Ordinal)).Order());
            AssertLinkedProblems(answer, area);
            listed += items.Count;
        }

        Assert.True(listed > 0);
    }

    [Fact]
    public async Task Of_each_patient_the_allergies_of_the_Bundle_are_those_of_the_active_list()
    {
        foreach (var record in provider.HostedRecords())
        {
            var answer = await AskAsync(record, StructuredCalls.Area("includeAllergies", StructuredCalls.Part("includeResolvedAllergies", true)));
            if (answer.Status == HttpStatusCode.OK)
            {
                Assert.Equal(answer.Of("AllergyIntolerance").Count(), answer.List("Allergies and adverse reactions").Items().Count);
            }
        }
    }

    [Fact]
    public async Task The_large_record_is_above_a_megabyte()
    {
        var answer = await (StructuredCalls.Ask("patient.large-record", StructuredCalls.Everything) with { Practice = ShippedSeed.Role("practice.datacentre.2") })
            .SendAsync(provider.Provider);

        Assert.True(answer.Succeeds().Body.Length > 1024 * 1024, $"{answer.Body.Length} bytes");
    }

    // What is not asked for as a problem stands in the list of linked problems.
    private static void AssertLinkedProblems(Answer answer, string area)
    {
        if (area == "includeProblems")
        {
            return;
        }

        var problems = answer.Of("Condition").Select(problem => $"Condition/{problem.Str("id")}").Order().ToList();
        var linked = answer.Of("List").Where(list => list.Str("title") == "Problems - linked problems not relating to the primary query").ToList();
        Assert.Equal(problems, linked.SelectMany(list => list.Items()).Order());
    }

    private Task<Answer> AskAsync(ClinicalRecordRow record, params JsonObject[] areas) =>
        (StructuredCalls.Of(record.NhsNumber.Value, [StructuredCalls.Patient(record.NhsNumber.Value), .. areas]) with { Practice = record.Practice.Value })
            .SendAsync(provider.Provider);
}
