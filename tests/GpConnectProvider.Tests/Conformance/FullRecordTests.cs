using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Documents;
using SpineSandbox.GpConnectProvider.Tests.Structured;
using static SpineSandbox.GpConnectProvider.Tests.Conformance.ConformanceRecord;

namespace SpineSandbox.GpConnectProvider.Tests.Conformance;

/// <summary>Patient 2 of the provider test suite's table: what is linked to what, and what is withheld.</summary>
public sealed class FullRecordTests(ProviderFixture provider)
{
    private const string Withheld = "Items excluded due to confidentiality and/or patient preferences.";

    private static readonly string Practice = ShippedSeed.Role("conformance.organization.1");

    [Theory]
    [InlineData("AllergyIntolerance")]
    [InlineData("MedicationRequest")]
    [InlineData("Observation")]
    [InlineData("Immunization")]
    [InlineData("DiagnosticReport")]
    [InlineData("ReferralRequest")]
    [InlineData("ProcedureRequest")]
    public async Task Problems_are_linked_to(string type) => Assert.Contains(type, Linked(await provider.GivenAsync("2")));

    [Fact]
    public async Task A_problem_was_made_out_in_a_consultation()
    {
        var answer = await provider.GivenAsync("2");

        Assert.Contains(answer.Of("Condition"), problem => answer.List("List of consultations").Items().Contains(problem.Obj("context")?.Str("reference")));
    }

    [Fact]
    public async Task Two_problems_name_each_other()
    {
        var problems = (await provider.GivenAsync("2")).Of("Condition").ToDictionary(problem => $"Condition/{problem.Str("id")}");
        var links = problems.SelectMany(problem => problem.Value.FindExtensions(RelatedProblem), (problem, link) => (
            From: problem.Key,
            Type: link.FindExtension("type")!.Str("valueCode"),
            To: link.FindExtension("target")!.Obj("valueReference")!.Str("reference")!)).ToList();

        var child = Assert.Single(links, link => link.Type == "child");
        Assert.Contains((child.To, "parent", child.From), links);
    }

    [Fact]
    public async Task A_topic_is_about_a_problem_and_its_headings_hold_medication_and_observation()
    {
        var answer = await provider.GivenAsync("2");
        var headings = OfKind(answer, "24781000000107").SelectMany(list => list.Items()).Select(item => item!.Split('/')[0]).ToList();

        Assert.Contains("MedicationRequest", headings);
        Assert.Contains("Observation", headings);
        Assert.Contains(OfKind(answer, "25851000000105"), topic => topic.FindExtension(RelatedProblem) is not null);
    }

    [Fact]
    public async Task An_investigation_has_specimen_group_and_filing_comment()
    {
        var answer = await provider.GivenAsync("2");
        var report = answer.Of("DiagnosticReport").Single();
        var results = report.Objects("result").Select(result => answer.Of("Observation").Single(row => $"Observation/{row.Str("id")}" == result.Str("reference"))).ToList();

        Assert.Single(answer.Of("Specimen"), specimen => $"Specimen/{specimen.Str("id")}" == report.Objects("specimen").Single().Str("reference"));
        Assert.Contains(results, result => result.Objects("related").Any(link => link.Str("type") == "has-member"));
        Assert.Contains(results, result => (string?)result["code"]!["coding"]![0]!["code"] == "37331000000100" && result.Str("comment") is not null);
    }

    [Fact]
    public async Task A_document_can_be_retrieved()
    {
        var document = (await provider.DocumentsAsync("2")).Single(row => row.Objects("content").Single().Obj("attachment")!.ContainsKey("url"));

        (await provider.SendAsync(DocumentCalls.Retrieve(document.Str("id")!))).Succeeds();
    }

    [Fact]
    public async Task Diary_entries_lie_within_ten_years()
    {
        var last = provider.Now.AddYears(10).ToString("yyyy-MM-dd");

        Assert.All(
            (await provider.GivenAsync("2")).Of("ProcedureRequest").Where(request => request.Str("intent") == "plan"),
            entry => Assert.True(string.CompareOrdinal(entry.Str("occurrenceDateTime"), last) < 0));
    }

    [Fact]
    public async Task A_branch_surgery_is_preferred() => Assert.NotNull((await provider.GivenAsync("2")).Of("Patient").Single()
        .FindExtension("https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-RegistrationDetails-1")!.FindExtension("preferredBranchSurgery"));

    [Theory]
    [InlineData("Medications and medical devices", 2)]
    [InlineData("Uncategorised data", 1)]
    [InlineData("Problems - medications related to problems", 1)]
    public async Task A_migration_withholds_what_is_confidential_and_says_so(string title, int withheld)
    {
        var without = (await provider.SendAsync(StructuredCalls.Migrate(Role("2"), sensitive: false, Practice))).Succeeds().List(title);
        var with = (await provider.SendAsync(StructuredCalls.Migrate(Role("2"), sensitive: true, Practice, "patient/*.read conf/R"))).Succeeds().List(title);

        Assert.Equal(["confidential-items"], without.WarningCodes());
        Assert.Equal(Withheld, without.NoteOf());
        Assert.Equal(withheld, with.Items().Count - without.Items().Count);
        Assert.Empty(with.WarningCodes());
    }

    private static IEnumerable<JsonObject> OfKind(Answer answer, string code) =>
        answer.Of("List").Where(list => (string?)list["code"]!["coding"]![0]!["code"] == code);
}
