using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using static SpineSandbox.GpConnectProvider.Tests.Structured.StructuredCalls;

namespace SpineSandbox.GpConnectProvider.Tests.Structured;

public sealed class AreaTests(ProviderFixture provider)
{
    [Fact]
    public async Task Resolved_allergies_are_contained_in_their_list_with_end_and_reason()
    {
        var answer = await AskAsync(Area("includeAllergies", Part("includeResolvedAllergies", true)));

        var ended = answer.List("Ended allergies");
        Assert.Equal(2, answer.Of("AllergyIntolerance").Count());
        Assert.Equal(ended.Objects("contained").Select(allergy => $"#{allergy.Str("id")}"), ended.Items());
        Assert.All(ended.Objects("contained"), allergy =>
        {
            var end = allergy.FindExtension("https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-AllergyIntoleranceEnd-1");
            Assert.Equal(("resolved", true), (allergy.Str("clinicalStatus"), end?.FindExtension("reasonEnded")?.Str("valueString")?.Length > 0));
        });
    }

    [Fact]
    public async Task Without_resolved_allergies_there_is_no_list_of_them()
    {
        var answer = await AskAsync(Area("includeAllergies", Part("includeResolvedAllergies", false)));

        Assert.Equal(["Allergies and adverse reactions"], answer.Titles());
    }

    [Fact]
    public async Task A_course_is_a_statement_a_plan_and_its_issues()
    {
        var answer = await AskAsync(Area("includeMedication"));

        var statement = answer.Of("MedicationStatement").Single(row => row.Str("id")!.EndsWith("-med-1", StringComparison.Ordinal));
        var plan = statement.Objects("basedOn").Single().Str("reference");
        var orders = answer.Of("MedicationRequest").Where(request => request.Objects("basedOn").Any(link => link.Str("reference") == plan)).ToList();
        Assert.Equal(("active", "unk"), (statement.Str("status"), statement.Str("taken")));
        Assert.Equal(6, orders.Count);
        Assert.All(orders, order => Assert.NotNull(order.Obj("dispenseRequest")!.Obj("validityPeriod")!.Str("end")));
        Assert.Single(answer.Of("MedicationRequest"), request => $"MedicationRequest/{request.Str("id")}" == plan && request.Str("intent") == "plan");
    }

    [Fact]
    public async Task Issues_can_be_left_out()
    {
        var answer = await AskAsync(Area("includeMedication", Part("includePrescriptionIssues", false)));

        Assert.All(answer.Of("MedicationRequest"), request => Assert.Equal("plan", request.Str("intent")));
        Assert.Equal(12, answer.Of("MedicationRequest").Count());
    }

    [Fact]
    public async Task A_stopped_course_says_when_and_why_and_one_from_elsewhere_who()
    {
        var answer = await AskAsync(Area("includeMedication"));

        var stopped = answer.Of("MedicationRequest").Single(plan => plan.Str("id")!.EndsWith("-med-ranitidine-plan", StringComparison.Ordinal));
        var elsewhere = answer.Of("MedicationStatement").Single(row => row.Str("id")!.EndsWith("-med-elsewhere", StringComparison.Ordinal));
        var reason = stopped.FindExtension("https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-MedicationStatusReason-1")!;
        Assert.Equal(("stopped", "2020-12-08"), (stopped.Str("status"), reason.FindExtension("statusChangeDate")!.Str("valueDateTime")));
        Assert.Equal("prescribed-by-another-organisation", elsewhere
            .FindExtension("https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-PrescribingAgency-1")!
            .Obj("valueCodeableConcept")!.Objects("coding").Single().Str("code"));
    }

    [Fact]
    public async Task A_date_leaves_out_courses_that_had_ended_before_but_not_those_from_elsewhere()
    {
        var answer = await AskAsync(Area("includeMedication", Part("medicationSearchFromDate", "valueDate", provider.Day(-100))));

        var ids = answer.Of("MedicationStatement").Select(row => row.Str("id")!.Split('-', 2)[1]).ToList();
        Assert.Equal(["med-1", "med-2", "med-4", "med-atorvastatin", "med-elsewhere", "med-strips"], ids.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("filterStatus", "active", 4)]
    [InlineData("filterStatus", "inactive", 6)]
    [InlineData("filterSignificance", "major", 4)]
    public async Task Problems_are_filtered_by_status_and_significance(string part, string code, int count)
    {
        var answer = await AskAsync(Area("includeProblems", Part(part, "valueCode", code)));

        StructuredRules.Check(answer);
        Assert.Equal(count, answer.List("Problems").Items().Count);
    }

    [Fact]
    public async Task Two_filters_of_problems_give_what_either_gives()
    {
        var answer = await AskAsync(
            Area("includeProblems", Part("filterStatus", "valueCode", "active")), Area("includeProblems", Part("filterStatus", "valueCode", "inactive")));

        Assert.Equal(10, answer.List("Problems").Items().Count);
        Assert.Empty(answer.Of("OperationOutcome"));
    }

    [Fact]
    public async Task A_problem_points_at_what_belongs_to_it_and_related_problems_at_one_another()
    {
        var answer = await AskAsync(Area("includeProblems"));

        var diabetes = Single(answer, "Condition", "prb-2");
        var neuropathy = Single(answer, "Condition", "prb-neuropathy");
        var types = diabetes.FindExtensions("https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-RelatedClinicalContent-1")
            .Select(link => link.Obj("valueReference")!.Str("reference")!.Split('/')[0]);
        Assert.Superset(new HashSet<string> { "MedicationRequest", "Encounter", "DiagnosticReport", "ProcedureRequest", "Observation" }, types.ToHashSet());
        Assert.Equal(("child", $"Condition/{neuropathy.Str("id")}"), Related(diabetes));
        Assert.Equal(("parent", $"Condition/{diabetes.Str("id")}"), Related(neuropathy));
    }

    [Fact]
    public async Task A_problem_names_the_entry_that_it_is_and_brings_it_along()
    {
        var answer = await AskAsync(Area("includeProblems"));

        var operation = $"Observation/{Single(answer, "Observation", "cli-3").Str("id")}";
        var extensions = Single(answer, "Condition", "prb-knee-replacement").Objects("extension").ToLookup(link => link.Str("url")!.Split('/')[^1]);
        Assert.Equal(operation, Assert.Single(extensions["Extension-CareConnect-ActualProblem-1"]).Obj("valueReference")!.Str("reference"));
        Assert.DoesNotContain(operation, extensions["Extension-CareConnect-RelatedClinicalContent-1"].Select(link => link.Obj("valueReference")!.Str("reference")));
        Assert.Contains(operation, answer.List("Problems - uncategorised data related to problems").Items());
    }

    [Fact]
    public async Task A_problem_that_only_came_along_names_no_entry_that_did_not()
    {
        var answer = await AskAsync(Area("includeReferrals"));

        Assert.DoesNotContain(
            Single(answer, "Condition", "prb-knee-replacement").Objects("extension"),
            link => link.Str("url")!.EndsWith("ActualProblem-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_problem_has_the_consultation_of_its_creation_but_none_of_the_consultation_lists()
    {
        var answer = await AskAsync(Area("includeProblems"));

        var context = Single(answer, "Condition", "prb-5").Obj("context")!.Str("reference");
        Assert.Contains(answer.Of("Encounter"), encounter => $"Encounter/{encounter.Str("id")}" == context);
        Assert.All(answer.Of("List"), list => Assert.Null(list.Str("id")));
    }

    [Fact]
    public async Task Vaccinations_that_were_not_given_come_when_asked_for()
    {
        var given = await ChildAsync();
        var all = await ChildAsync(Part("includeNotGiven", true));

        Assert.All(given.Of("Immunization"), row => Assert.False(row.Bool("notGiven")));
        Assert.Single(all.Of("Immunization"), row => row.Bool("notGiven") == true && !row.ContainsKey("site"));
    }

    [Fact]
    public async Task Consent_and_dissent_stand_among_the_immunisations_unless_they_are_left_out()
    {
        var with = await ChildAsync();
        var without = await ChildAsync(Part("includeStatus", false));
        var uncategorised = (await provider.SendAsync(Ask("patient.child", Area("includeUncategorisedData")))).Succeeds();

        Assert.Contains($"Observation/{Single(with, "Observation", "cli-consent").Str("id")}", with.List("Immunisations").Items());
        Assert.Empty(without.Of("Observation"));
        Assert.DoesNotContain(uncategorised.Of("Observation"), row => row.Str("id")!.EndsWith("-cli-consent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_done_is_no_longer_in_the_diary_and_what_is_overdue_still_is()
    {
        var answer = (await provider.SendAsync(Ask("patient.child", Area("includeDiaryEntries", Part("diaryEntriesSearchDate", "valueDate", provider.Day(0)))))).Succeeds();

        Assert.Equal(["dia-1", "dia-2"], answer.Of("ProcedureRequest").Select(row => row.Str("id")!.Split('-', 2)[1]).Order());
    }

    [Fact]
    public async Task A_blood_pressure_has_two_components_and_no_value()
    {
        var answer = await AskAsync(Area("includeUncategorisedData"));

        var pressure = Single(answer, "Observation", "obs-bp");
        Assert.Equal(["72313002", "1091811000000102"], pressure.Objects("component").Select(half => half.Obj("code")!.Objects("coding").First().Str("code")));
        Assert.False(pressure.ContainsKey("valueQuantity") || pressure.ContainsKey("referenceRange"));
    }

    [Fact]
    public async Task A_report_points_at_groups_and_groups_at_results_and_back()
    {
        var answer = await AskAsync(Area("includeInvestigations"));

        var report = Single(answer, "DiagnosticReport", "inv-1");
        var group = Single(answer, "Observation", "inv-1-group1");
        var members = group.Objects("related").Select(link => link.Obj("target")!.Str("reference")).ToList();
        Assert.Contains($"Observation/{group.Str("id")}", report.Objects("result").Select(result => result.Str("reference")));
        Assert.True(members.Count > 1);
        Assert.All(members, member => Assert.Contains(
            answer.Of("Observation").Single(row => $"Observation/{row.Str("id")}" == member).Objects("related"),
            link => link.Str("type") == "derived-from" && link.Obj("target")!.Str("reference") == $"Observation/{group.Str("id")}"));
        Assert.NotEmpty(answer.Of("Specimen"));
        Assert.All(answer.Of("ProcedureRequest"), request => Assert.Equal(("active", "order"), (request.Str("status"), request.Str("intent"))));
    }

    [Fact]
    public async Task A_referral_comes_with_its_letter_as_metadata()
    {
        var answer = await AskAsync(Area("includeReferrals"));

        var letter = Assert.Single(answer.Of("DocumentReference"));
        Assert.Equal($"DocumentReference/{letter.Str("id")}", Single(answer, "ReferralRequest", "ref-physio").Objects("supportingInfo").Single().Str("reference"));
        Assert.Contains("/STU3/1/gpconnect/documents/fhir/Binary/", letter.Objects("content").Single().Obj("attachment")!.Str("url"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_referral_goes_to_a_service_of_an_organisation_which_both_come_along()
    {
        var answer = await AskAsync(Area("includeReferrals"));

        StructuredRules.Check(answer);
        var recipient = Single(answer, "ReferralRequest", "ref-2").Objects("recipient").Single();
        var service = answer.Of("HealthcareService").Single(row => $"HealthcareService/{row.Str("id")}" == recipient.Str("reference"));
        Assert.Equal(("Orthopaedics", "Organization/RZ8"), (service.Str("name"), service.Obj("providedBy")!.Str("reference")));
        Assert.Equal("Northmoor University Hospitals, Orthopaedics", recipient.Str("display"));
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(70, 1)]
    [InlineData(200, 3)]
    public async Task The_diary_is_given_until_a_day(int days, int count)
    {
        var answer = await AskAsync(Area("includeDiaryEntries", Part("diaryEntriesSearchDate", "valueDate", provider.Day(days))));

        Assert.Equal(count, answer.Of("ProcedureRequest").Count());
    }

    [Theory]
    [InlineData("includeReferrals", "referralSearchPeriod", "ReferralRequest", "2018-04-16", "2018-04-16", 1)]
    [InlineData("includeReferrals", "referralSearchPeriod", "ReferralRequest", "2018-04-17", "2022-04-10", 0)]
    [InlineData("includeInvestigations", "investigationSearchPeriod", "DiagnosticReport", null, "2022-04-08", 1)]
    [InlineData("includeConsultations", "consultationSearchPeriod", "Encounter", null, "2019-11-27", 2)]
    [InlineData("includeUncategorisedData", "uncategorisedDataSearchPeriod", "Observation", "2013-06-05", "2013-06-05", 1)]
    public async Task A_period_counts_its_first_and_last_day(string area, string part, string type, string? start, string? end, int count)
    {
        var answer = await AskAsync(Area(area, Period(part, start, end)));

        Assert.Equal(count, answer.Of(type).Count());
    }

    [Theory]
    [InlineData("patient.confidential-items", "716186003")]
    public async Task That_no_allergy_is_known_is_an_entry_and_not_an_empty_list(string role, string code)
    {
        var answer = (await provider.SendAsync(Ask(role, Area("includeAllergies", Part("includeResolvedAllergies", false))))).Succeeds();

        Assert.Equal(code, answer.Of("AllergyIntolerance").Single().Obj("code")!.Objects("coding").First().Str("code"));
    }

    private async Task<Answer> AskAsync(params JsonObject[] areas) => (await provider.SendAsync(Ask("patient.plain", areas))).Succeeds();

    private async Task<Answer> ChildAsync(params JsonObject[] parts) =>
        (await provider.SendAsync(Ask("patient.child", Area("includeImmunisations", parts)))).Succeeds();

    private static JsonObject Single(Answer answer, string type, string entry) =>
        answer.Of(type).Single(resource => resource.Str("id")!.EndsWith($"-{entry}", StringComparison.Ordinal));

    private static (string? Type, string? Target) Related(JsonObject problem)
    {
        var related = problem.FindExtensions("https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-RelatedProblemHeader-1").Single();
        return (related.FindExtension("type")!.Str("valueCode"), related.FindExtension("target")!.Obj("valueReference")!.Str("reference"));
    }
}
