using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Answers;

public sealed class BundleTests(ProviderFixture provider)
{
    [Fact]
    public async Task The_Composition_comes_first_then_whom_and_what_it_speaks_of()
    {
        var answer = (await provider.SendAsync(Call.Section("SUM"))).Succeeds();

        Assert.Equal("searchset", answer.Resource.Str("type"));
        Assert.Equal("http://fhir.nhs.net/StructureDefinition/gpconnect-searchset-bundle-1", (string?)answer.Resource["meta"]!["profile"]![0]);
        Assert.Equal(["Composition", "Patient", "Organization", "Device", "Practitioner"], answer.Entries.Select(entry => entry.ResourceType()));
        Assert.Equal(
            ["carerecord-composition", "patient", "organization", "device", "practitioner"],
            answer.Entries.Select(entry => ((string)entry["meta"]!["profile"]![0]!).Split("gpconnect-")[1][..^2]));
    }

    [Fact]
    public async Task The_Composition_has_one_section_with_the_page()
    {
        var composition = (await provider.SendAsync(Call.Section("PRB"))).Entries.First();

        Assert.Equal(("Patient Care Record", "final", "2026-03-02T09:30:00+00:00"), (composition.Str("title"), composition.Str("status"), composition.Str("date")));
        Assert.Equal("425173008", (string?)composition["type"]!["coding"]![0]!["code"]);
        Assert.Equal("700232004", (string?)composition["class"]!["coding"]![0]!["code"]);
        var section = composition.Objects("section").Single();
        var coding = section.Obj("code")!.FindCoding("http://fhir.nhs.net/ValueSet/gpconnect-record-section-1")!;
        Assert.Equal(("Problems and Issues", "PRB", "Problems and Issues"), (section.Str("title"), coding.Str("code"), coding.Str("display")));
        Assert.Equal("Problems and Issues", section.Obj("code")!.Str("text"));
        Assert.Equal("generated", section.Obj("text")!.Str("status"));
    }

    [Fact]
    public async Task Every_reference_resolves_in_the_Bundle()
    {
        var answer = await provider.SendAsync(Call.Section("SUM"));
        var resolver = new ReferenceResolver(answer.Resource);
        var composition = answer.Entries.First();
        var patient = answer.Entries.ElementAt(1);

        var references = new[]
        {
            (string)composition["subject"]!["reference"]!,
            (string)composition["author"]![0]!["reference"]!,
            (string)composition["custodian"]!["reference"]!,
            (string)patient["careProvider"]![0]!["reference"]!,
            (string)patient["managingOrganization"]!["reference"]!,
        };

        Assert.Equal(
            ["Patient", "Device", "Organization", "Practitioner", "Organization"],
            references.Select(reference => resolver.Resolve(composition, reference)?.ResourceType()));
    }

    [Fact]
    public async Task Patient_practice_and_practitioner_are_those_of_the_record()
    {
        var answer = await provider.SendAsync(Call.Section("SUM"));
        var entries = answer.Entries.ToList();

        Assert.Equal(ShippedSeed.Role("patient.plain"), entries[1].FindIdentifier("http://fhir.nhs.net/Id/nhs-number")!.Str("value"));
        Assert.Equal("Z98001", entries[2].FindIdentifier("http://fhir.nhs.net/Id/ods-organization-code")!.Str("value"));
        Assert.NotNull(entries[4].FindIdentifier("http://fhir.nhs.net/sds-user-id"));
    }
}
