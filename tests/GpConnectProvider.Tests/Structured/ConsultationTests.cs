using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using static SpineSandbox.GpConnectProvider.Tests.Structured.StructuredCalls;

namespace SpineSandbox.GpConnectProvider.Tests.Structured;

public sealed class ConsultationTests(ProviderFixture provider)
{
    private const string Consultation = "325851000000107";
    private const string Topic = "25851000000105";
    private const string Heading = "24781000000107";

    [Fact]
    public async Task A_consultation_is_a_list_of_topics_a_topic_of_headings_and_a_heading_of_entries()
    {
        var answer = await AskAsync(Area("includeConsultations"));

        StructuredRules.Check(answer);
        var lists = answer.Of("List").Where(list => list.Str("id") is not null).ToDictionary(list => $"List/{list.Str("id")}");
        Assert.Equal(answer.Of("Encounter").Count(), lists.Values.Count(list => CodeOf(list) == Consultation));
        foreach (var list in lists.Values)
        {
            var kinds = list.Items().Select(item => item is not null && lists.TryGetValue(item, out var inner) ? CodeOf(inner) : "entry").Distinct().ToList();
            Assert.Single(kinds);
            Assert.Contains((CodeOf(list), kinds[0]), new (string?, string?)[] { (Consultation, Topic), (Topic, Heading), (Topic, "entry"), (Heading, "entry") });
            Assert.Equal("system", list.Obj("orderedBy")!.Objects("coding").Single().Str("code"));
            Assert.Contains(list.Obj("encounter")!.Str("reference"), answer.List("List of consultations").Items());
        }
    }

    [Fact]
    public async Task A_heading_points_at_the_plan_of_a_medication_and_at_comments()
    {
        var answer = await AskAsync(Area("includeConsultations"));

        var plan = answer.Of("List").Single(list => list.Str("id")?.EndsWith("-enc-review-t1-h3", StringComparison.Ordinal) == true);
        Assert.Equal(("Plan", Heading), (plan.Str("title"), CodeOf(plan)));
        Assert.Contains(plan.Items(), item => item!.StartsWith("MedicationRequest/", StringComparison.Ordinal) && item.EndsWith("-med-4-plan", StringComparison.Ordinal));
        var comment = answer.Of("Observation").Single(row => $"Observation/{row.Str("id")}" == plan.Items()[0]);
        Assert.Equal("37331000000100", comment.Obj("code")!.Objects("coding").Single().Str("code"));
        Assert.StartsWith("HbA1c 54", comment.Str("comment"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consultation_has_a_recorder_and_a_primary_performer()
    {
        var answer = await AskAsync(Area("includeConsultations"));

        Assert.All(answer.Of("Encounter"), encounter => Assert.Equal(
            [("https://fhir.nhs.uk/STU3/CodeSystem/GPConnect-ParticipantType-1", "REC"), ("http://hl7.org/fhir/v3/ParticipationType", "PPRF")],
            encounter.Objects("participant").Select(participant => participant.Objects("type").Single().Objects("coding").Single()).Select(coding => (coding.Str("system"), coding.Str("code")))));
    }

    [Fact]
    public async Task A_topic_says_which_problem_it_is_about()
    {
        var answer = await AskAsync(Area("includeConsultations"));

        var topic = answer.Of("List").Single(list => list.Str("id")?.EndsWith("-enc-review-t1", StringComparison.Ordinal) == true);
        var target = topic.FindExtension("https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-RelatedProblemHeader-1")!.FindExtension("target")!;
        Assert.EndsWith("-prb-2", target.Obj("valueReference")!.Str("reference"), StringComparison.Ordinal);
        Assert.Contains(target.Obj("valueReference")!.Str("reference"), answer.List("Consultations - problems contained in consultations").Items());
    }

    [Fact]
    public async Task Medication_of_a_consultation_comes_without_its_issues_and_documents_without_content()
    {
        var answer = await AskAsync(Area("includeConsultations"));

        Assert.All(answer.Of("MedicationRequest"), request => Assert.Equal("plan", request.Str("intent")));
        Assert.Empty(answer.Of("Binary"));
        Assert.Equal(
            answer.Of("MedicationStatement").Select(row => $"MedicationStatement/{row.Str("id")}").Order(),
            answer.List("Consultations - medications contained in consultations").Items().Order());
    }

    [Fact]
    public async Task The_newest_can_be_asked_for_by_number()
    {
        var answer = await AskAsync(Area("includeConsultations", Part("includeNumberOfMostRecent", "valuePositiveInt", 2)));

        var ids = answer.List("List of consultations").Items().Select(item => item!.Split('-', 2)[1]);
        Assert.Equal(["enc-pharmacy", "enc-review"], ids);
    }

    [Fact]
    public async Task With_problems_the_consultations_of_the_problems_stand_in_the_list_as_well()
    {
        var answer = await AskAsync(Area("includeConsultations", Part("includeNumberOfMostRecent", "valuePositiveInt", 1)), Area("includeProblems"));

        StructuredRules.Check(answer);
        Assert.Equal(
            answer.Of("Encounter").Select(row => $"Encounter/{row.Str("id")}").Order(), answer.List("List of consultations").Items().Order());
        Assert.Single(answer.Of("List"), list => CodeOf(list) == Consultation);
    }

    private async Task<Answer> AskAsync(params JsonObject[] areas) => (await provider.SendAsync(Ask("patient.plain", areas))).Succeeds();

    private static string? CodeOf(JsonObject list) => list.Obj("code")!.Objects("coding").Single().Str("code");
}
