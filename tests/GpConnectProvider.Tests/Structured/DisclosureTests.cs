using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Documents;
using static SpineSandbox.GpConnectProvider.Tests.Structured.StructuredCalls;

namespace SpineSandbox.GpConnectProvider.Tests.Structured;

public sealed class DisclosureTests(ProviderFixture provider)
{
    private const string Withheld = "-cli-5";

    [Fact]
    public async Task What_the_patient_must_not_see_is_labelled_NOPAT_and_nothing_else_is()
    {
        var answer = (await provider.SendAsync(Ask("patient.plain", Everything))).Succeeds();

        StructuredRules.Check(answer);
        AssertLabelled(answer);
    }

    [Fact]
    public async Task A_migration_labels_it_as_well()
    {
        var answer = (await provider.SendAsync(Migrate("patient.plain", sensitive: false, ShippedSeed.Role("practice.datacentre.1")))).Succeeds();

        StructuredRules.Check(answer);
        AssertLabelled(answer);
    }

    [Fact]
    public async Task A_document_bears_the_label_on_the_resource_and_for_its_content_and_the_Binary_none()
    {
        var practice = ShippedSeed.Role("practice.datacentre.3");
        var id = await provider.DocumentPatientIdAsync("patient.pregnant", "practice.datacentre.3");

        var answer = (await provider.SendAsync(DocumentCalls.SearchOf(id) with { Practice = practice })).Succeeds();
        var binary = (await provider.SendAsync(DocumentCalls.Retrieve($"{id}-doc-1") with { Practice = practice })).Succeeds();

        var letter = Stu3Rules.Check(answer.Resource).Objects("entry").Select(entry => entry.Obj("resource")!).Single(row => row.ResourceType() == "DocumentReference");
        Assert.Equal(["NOPAT"], LabelsOf(letter));
        Assert.Equal("NOPAT", letter.Objects("securityLabel").Single().Objects("coding").Single().Str("code"));
        Assert.Empty(LabelsOf(binary.Resource));
    }

    private static void AssertLabelled(Answer answer)
    {
        var labelled = answer.Entries.Where(resource => LabelsOf(resource).Any()).ToList();

        Assert.EndsWith(Withheld, Assert.Single(labelled).Str("id"), StringComparison.Ordinal);
        var label = labelled[0].Obj("meta")!.Objects("security").Single();
        Assert.Equal(("http://hl7.org/fhir/v3/ActCode", "NOPAT"), (label.Str("system"), label.Str("code")));
        Assert.Equal("no disclosure to patient, family or caregivers without attending provider's authorization", label.Str("display"));
        Assert.Empty(LabelsOf(answer.Resource));
    }

    private static IEnumerable<string?> LabelsOf(JsonObject resource) => resource.Obj("meta")!.Objects("security").Select(label => label.Str("code"));
}
