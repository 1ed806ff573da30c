using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using static SpineSandbox.GpConnectProvider.Tests.Structured.StructuredCalls;

namespace SpineSandbox.GpConnectProvider.Tests.Structured;

public sealed class MigrationTests(ProviderFixture provider)
{
    private static readonly string Practice = ShippedSeed.Role("practice.datacentre.1");

    [Theory]
    [InlineData(StructuredCalls.Root)]
    [InlineData("/STU3/1/gpconnect/fhir")]
    public async Task Gives_the_whole_record_at_either_root(string root)
    {
        var answer = (await provider.SendAsync(Migrate("patient.plain", sensitive: false, Practice, root: root))).Succeeds();

        StructuredRules.Check(answer);
        Assert.Superset(
            new HashSet<string?>
            {
                "Allergies and adverse reactions", "Ended allergies", "List of consultations", "Patient recall administration", "Immunisations",
                "Investigations and results", "Medications and medical devices", "Outbound referral", "Problems", "Uncategorised data",
            },
            answer.Titles().ToHashSet());
        Assert.Equal(3, answer.Of("DocumentReference").Count());
    }

    [Fact]
    public async Task Gives_what_is_confidential_with_the_scope_for_it_only()
    {
        var without = (await provider.SendAsync(Migrate("patient.confidential-items", sensitive: false, Practice))).Succeeds();
        var with = (await provider.SendAsync(Migrate("patient.confidential-items", sensitive: true, Practice, "patient/*.read conf/R"))).Succeeds();

        StructuredRules.Check(with);
        Assert.Empty(without.Of("ReferralRequest"));
        Assert.Equal(["confidential-items"], without.List("Outbound referral").WarningCodes());
        Assert.Single(with.Of("ReferralRequest"));
        Assert.Empty(with.List("Outbound referral").WarningCodes());
    }

    [Theory]
    [InlineData(true, "patient/*.read conf/N")]
    [InlineData(true, "patient/*.read")]
    [InlineData(false, "patient/*.read conf/R")]
    public async Task Refuses_a_scope_that_contradicts_the_parameter(bool sensitive, string scope) =>
        (await provider.SendAsync(Migrate("patient.plain", sensitive, Practice, scope))).Refuses(400, "CONFLICTING_VALUES");

    [Fact]
    public async Task Refuses_whoever_is_not_the_registered_practice() =>
        (await provider.SendAsync(Migrate("patient.plain", sensitive: false, "Z98002"))).Refuses(403, "NO_RELATIONSHIP");

    [Fact]
    public async Task Gives_the_record_of_a_patient_who_has_left_to_the_new_practice()
    {
        var answer = (await provider.SendAsync(Migrate("patient.inactive-at-provider", sensitive: false, ShippedSeed.Role("practice.datacentre.2")))).Succeeds();

        Assert.Single(answer.List("Problems").Items());
    }

    [Theory]
    [InlineData("patient.sensitive")]
    [InlineData("patient.very-restricted")]
    [InlineData("patient.deceased-recent")]
    [InlineData("patient.not-on-pds")]
    [InlineData("patient.not-registered")]
    public async Task Does_not_give_the_record(string role) =>
        (await provider.SendAsync(Migrate(role, sensitive: false, Practice))).Refuses(404, "PATIENT_NOT_FOUND");

    [Fact]
    public async Task Refuses_a_token_for_direct_care()
    {
        var call = Migrate("patient.plain", sensitive: false, Practice) with { SpoilToken = _ => { } };

        Assert.Equal(HttpStatusCode.BadRequest, (await provider.SendAsync(call)).Status);
    }

    [Fact]
    public async Task Refuses_parameters_of_the_other_operation_and_a_missing_part()
    {
        var call = Migrate("patient.plain", sensitive: false, Practice);
        var patient = Patient(ShippedSeed.Role("patient.plain"));

        (await provider.SendAsync(call with { Body = Parameters.Of(patient, Area("includeFullRecord", Part("includeSensitiveInformation", false)), Area("includeProblems")).ToBytes() }))
            .Refuses(422, "INVALID_PARAMETER");
        (await provider.SendAsync(call with { Body = Parameters.Of(Patient(ShippedSeed.Role("patient.plain")), Area("includeFullRecord")).ToBytes() }))
            .Refuses(422, "INVALID_PARAMETER");
        (await provider.SendAsync(call with { Body = Parameters.Of(Patient(ShippedSeed.Role("patient.plain"))).ToBytes() })).Refuses(422, "INVALID_PARAMETER");
    }
}
