using System.Text.RegularExpressions;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Seed.Clinical;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;
using SpineSandbox.Testing;

namespace SpineSandbox.Sandbox.Tests.Seed;

/// <summary>The seed as it is shipped keeps what is promised about it.</summary>
public sealed partial class ShippedSeedTests(ShippedSeedTests.Shipped shipped) : IClassFixture<ShippedSeedTests.Shipped>
{
    private readonly SeedData _seed = shipped.Seed;

    [Theory]
    [InlineData(2026, 2, 28)]
    [InlineData(2027, 12, 31)]
    [InlineData(2028, 2, 29)]
    [InlineData(2031, 8, 31)]
    public void It_is_without_fault_on_any_day(int year, int month, int day) =>
        Assert.Equal(_seed.Hash, SeedData.Load(ShippedSeed.Directory, new DateOnly(year, month, day)).Hash);

    [Theory]
    [MemberData(nameof(PromisedRoles))]
    public void Every_promised_role_is_played(string role) => Assert.NotEmpty(_seed.Role(role));

    [Fact]
    public void Every_practice_with_a_system_has_its_ASID_as_a_role() =>
        Assert.All(_seed.Practices, practice => Assert.Equal(practice.Asid.Value, _seed.Role($"asid.practice.{practice.OdsCode}")));

    [Fact]
    public void All_NHS_numbers_are_from_ranges_that_are_never_issued() =>
        Assert.All(
            _seed.Patients.Select(row => row.NhsNumber).Concat(_seed.ClinicalRecords.Select(row => row.NhsNumber)),
            number => Assert.Matches("^(999|9000000)", number.Value));

    [Fact]
    public void All_telephone_numbers_are_from_the_ranges_for_fiction() =>
        Assert.All(
            Directory.EnumerateFiles(ShippedSeed.Directory, "*.json").Select(File.ReadAllText).SelectMany(text => Telephone().Matches(text)),
            number => Assert.Matches("^(01632 ?960|07700 ?900)[0-9]{3}$", number.Value));

    [Fact]
    public void The_plain_patient_has_a_record_in_every_clinical_area()
    {
        var record = RecordOf("patient.plain");
        var areas = record.Items().Select(item => item.GetType()).ToHashSet();
        var aYearAgo = new SeedDate(_seed.Today.AddDays(-365));

        Assert.Equal(typeof(RecordItem).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RecordItem))).ToHashSet(), areas);
        Assert.Contains(record.Problems, problem => problem is { Status: ProblemStatus.Inactive, Significance: Significance.Major });
        Assert.Contains(record.Problems, problem => problem is { Status: ProblemStatus.Inactive, Significance: Significance.Minor });
        Assert.Contains(record.Allergies, allergy => allergy.End is not null);
        Assert.Contains(record.Medications, medication => medication.Type == PrescriptionType.Acute && medication.Date > aYearAgo);
        Assert.Contains(record.Medications, medication => medication.Discontinued is { ByClinician: true });
        Assert.True(record.Encounters.Count > 3);
    }

    [Fact]
    public void The_large_record_is_large() =>
        Assert.True(RecordOf("patient.large-record").Items().Count() > 400); // The provider's tests measure the structured record.

    [Fact]
    public void The_superseded_number_leads_to_its_survivor() =>
        Assert.Equal(_seed.Role("patient.superseded.survivor"), $"{PatientOf("patient.superseded")!.SupersededBy}");

    [Fact]
    public void The_child_has_a_parent_as_proxy() =>
        Assert.Contains(PatientOf("patient.child")!.RelatedPersons, related => related.Proxy && $"{related.NhsNumber}" == _seed.Role("patient.child.proxy"));

    [Fact]
    public void The_patient_who_is_not_on_PDS_is_held_by_a_practice()
    {
        Assert.Null(PatientOf("patient.not-on-pds"));
        Assert.NotNull(RecordOf("patient.not-on-pds"));
    }

    [Fact]
    public void Who_is_not_registered_has_a_practice_on_PDS_that_holds_no_record()
    {
        Assert.Equal(_seed.Role("practice.datacentre.1"), $"{PatientOf("patient.not-registered")!.Practice?.OdsCode}");
        Assert.DoesNotContain(_seed.ClinicalRecords, record => $"{record.NhsNumber}" == _seed.Role("patient.not-registered"));
    }

    [Fact]
    public void Each_hosted_practice_is_found_by_exactly_one_endpoint_and_one_system()
    {
        var records = _seed.Endpoints.SelectMany(row => row.Expand(service => $"http://{service}.test")).ToList();

        Assert.All(_seed.Practices, practice => Assert.All(GpConnectInteractions.All, interaction =>
        {
            var endpoint = Assert.Single(records, row => row.OdsCode == practice.OdsCode && row.InteractionId == interaction.Id);
            var system = Assert.Single(_seed.Systems, row =>
                row.OdsCode == practice.OdsCode && row.PartyKey == endpoint.PartyKey && row.AllInteractions.Contains(interaction.Id));
            Assert.Equal(practice.Asid, system.Asid);
        }));
    }

    [Fact]
    public void The_practices_that_cannot_be_reached_fail_each_in_its_own_way()
    {
        Assert.False(Has("patient.practice-not-in-sds").Endpoint || Has("patient.practice-not-in-sds").System);
        Assert.Equal((false, true), Has("patient.practice-without-endpoint"));
        Assert.Equal((true, false), Has("patient.practice-without-asid"));
        Assert.Equal((true, true), Has("patient.provider-down"));
    }

    [Fact]
    public void Consumers_have_no_GP_Connect_interaction_on_their_message_handling_server() =>
        Assert.All(_seed.Topologies, topology => Assert.All(
            _seed.Endpoints.Where(row => row.PartyKey == topology.Mhs.PartyKey), row => Assert.Empty(row.Roots)));

    [Fact]
    public void Without_an_agreement_means_with_nobody()
    {
        var consumer = _seed.Systems.Single(row => $"{row.Asid}" == _seed.Role("asid.consumer.no-agreement")).OdsCode;

        Assert.DoesNotContain(_seed.Agreements, row => row.Consumer == consumer);
    }

    public static TheoryData<string> PromisedRoles() => [.. File.ReadLines(Path.Combine(Repository.Root, "tests/Sandbox.Tests/Seed/promised-roles.txt"))];

    private PatientRow? PatientOf(string role) => _seed.Patients.SingleOrDefault(row => $"{row.NhsNumber}" == _seed.Role(role));

    private ClinicalRecordRow RecordOf(string role) => _seed.ClinicalRecords.Single(row => $"{row.NhsNumber}" == _seed.Role(role));

    private (bool Endpoint, bool System) Has(string role)
    {
        var practice = PatientOf(role)!.Practice!.OdsCode;

        return (_seed.Endpoints.Any(row => row.OdsCode == practice), _seed.Systems.Any(row => row.OdsCode == practice));
    }

    [GeneratedRegex(@"(?<=[""\s])0[0-9]{4} ?[0-9]{6}(?="")")]
    private static partial Regex Telephone();

    /// <summary>Read once for all tests.</summary>
    public sealed class Shipped
    {
        internal SeedData Seed { get; } = SeedData.Load(ShippedSeed.Directory, SmallSeed.Today);
    }
}
