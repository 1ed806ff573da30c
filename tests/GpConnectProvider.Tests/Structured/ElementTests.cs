using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using static SpineSandbox.GpConnectProvider.Tests.Structured.StructuredCalls;

namespace SpineSandbox.GpConnectProvider.Tests.Structured;

/// <summary>The element tables of the clinical areas, on the records that have something in each of them.</summary>
public sealed class ElementTests(ProviderFixture provider)
{
    private static readonly (string Role, string Practice)[] Patients =
    [
        ("patient.plain", "practice.datacentre.1"), ("patient.child", "practice.datacentre.1"), ("patient.confidential-items", "practice.datacentre.1"),
        ("patient.care-home", "practice.datacentre.2"), ("patient.pregnant", "practice.datacentre.3"),
    ];

    public static TheoryData<string> Rows => [.. ElementRule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_resource_has_what_its_row_of_the_element_table_demands_and_nothing_that_it_forbids(string row)
    {
        var rule = ElementRule.All.Single(rule => rule.Name == row);
        var resources = (await ResourcesAsync()).Where(rule.AppliesTo).ToList();

        Assert.NotEmpty(resources);
        Assert.All(resources, resource => Assert.Empty(rule.Faults(resource)));
    }

    [Fact]
    public async Task A_medication_has_exactly_one_resource_for_each_drug()
    {
        var answer = (await provider.SendAsync(Ask("patient.plain", Area("includeMedication")))).Succeeds();

        var drugs = answer.Of("Medication").Select(drug => drug["code"]!.ToJsonString()).ToList();
        Assert.Equal(drugs.Distinct().Count(), drugs.Count);
    }

    [Fact]
    public async Task An_acute_course_has_one_order_at_most_and_no_information_on_repeats()
    {
        var answer = (await provider.SendAsync(Ask("patient.plain", Area("includeMedication")))).Succeeds();

        var acute = answer.Of("MedicationRequest").Where(request => TypeOf(request) == "acute").ToLookup(request => request.Str("intent"));
        Assert.NotEmpty(acute["plan"]);
        Assert.All(acute["order"].GroupBy(order => order.Objects("basedOn").Single().Str("reference")), orders => Assert.Single(orders));
        Assert.All(acute["plan"].Concat(acute["order"]), request => Assert.Null(request.FindExtension(Extension("MedicationRepeatInformation"))));
    }

    [Fact]
    public async Task A_plan_is_valid_as_long_as_its_statement_is_in_effect_and_an_active_course_has_no_end()
    {
        var answer = (await provider.SendAsync(Ask("patient.plain", Area("includeMedication")))).Succeeds();

        var plans = answer.Of("MedicationRequest").Where(request => request.Str("intent") == "plan").ToDictionary(plan => $"MedicationRequest/{plan.Str("id")}");
        Assert.All(answer.Of("MedicationStatement"), statement =>
        {
            var plan = plans[statement.Objects("basedOn").Single().Str("reference")!];
            Assert.True(JsonNode.DeepEquals(statement.Obj("effectivePeriod"), plan.Obj("dispenseRequest")!.Obj("validityPeriod")));
            Assert.Equal(statement.Str("status") != "active", statement.Obj("effectivePeriod")!.ContainsKey("end"));
        });
    }

    [Fact]
    public async Task A_life_threatening_reaction_is_severe_and_of_high_criticality()
    {
        var call = Ask("patient.large-record", Area("includeAllergies", Part("includeResolvedAllergies", false)));

        var allergy = (await provider.SendAsync(call with { Practice = ShippedSeed.Role("practice.datacentre.2") })).Succeeds().Of("AllergyIntolerance").Single();

        Assert.Equal(("high", "severe"), (allergy.Str("criticality"), allergy.Objects("reaction").Single().Str("severity")));
    }

    [Fact]
    public async Task Every_clinical_resource_has_an_identifier_of_the_practice_that_stays()
    {
        var first = (await provider.SendAsync(Ask("patient.plain", Everything))).Succeeds();
        using var own = provider.Start();
        var second = (await Ask("patient.plain", Area("includeProblems"), Area("includeConsultations")).SendAsync(own)).Succeeds();

        var identifiers = first.Entries.Select(Identifier).OfType<string>().ToHashSet();
        Assert.All(second.Of("Condition").Concat(second.Of("Encounter")), resource => Assert.Contains(Identifier(resource)!, identifiers));
    }

    private async Task<IReadOnlyList<JsonObject>> ResourcesAsync()
    {
        var resources = new List<JsonObject>();
        foreach (var (role, practice) in Patients)
        {
            var immunisations = Area("includeImmunisations", Part("includeNotGiven", true));
            var answer = (await provider.SendAsync(Ask(role, Everything) with { Practice = ShippedSeed.Role(practice) })).Succeeds();
            var notGiven = (await provider.SendAsync(Ask(role, immunisations) with { Practice = ShippedSeed.Role(practice) })).Succeeds();
            resources.AddRange(answer.Entries.Concat(notGiven.Of("Immunization")));
            resources.AddRange(answer.Of("List").SelectMany(list => list.Objects("contained")));
        }

        return resources;
    }

    private static string? Identifier(JsonObject resource) =>
        resource.Objects("identifier").FirstOrDefault() is { } identifier ? $"{identifier.Str("system")}|{identifier.Str("value")}" : null;

    private static string? TypeOf(JsonObject request) =>
        request.FindExtension(Extension("PrescriptionType"))!.Obj("valueCodeableConcept")!.Objects("coding").Single().Str("code");

    private static string Extension(string name) => $"https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-{name}-1";
}
