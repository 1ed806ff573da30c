using System.Net.Http.Json;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using static SpineSandbox.GpConnectProvider.Tests.Structured.StructuredCalls;

namespace SpineSandbox.GpConnectProvider.Tests.Structured;

public sealed class WarningTests(ProviderFixture provider)
{
    [Fact]
    public async Task Warns_of_parameters_and_parts_that_it_does_not_know_once_each()
    {
        var answer = (await provider.SendAsync(Ask(
            "patient.plain",
            Area("includeMedication", Part("timePeriod", true)),
            Area("includeRubbish", Part("rubbishPart", true)),
            Area("consultationSearchPeriod")))).Succeeds();

        StructuredRules.Check(answer);
        var issues = answer.Of("OperationOutcome").Single().Objects("issue").ToList();
        Assert.Equal(["consultationSearchPeriod", "includeMedication.timePeriod", "includeRubbish"], issues.Select(issue => issue.Str("diagnostics")).Order());
        Assert.All(issues, issue => Assert.Equal(("warning", "not-supported"), (issue.Str("severity"), issue.Str("code"))));
        Assert.Contains(issues, issue => issue.Obj("details")!.Str("text") == "includeMedication.timePeriod is an unrecognised parameter");
    }

    [Fact]
    public async Task What_is_known_is_answered_without_an_OperationOutcome() =>
        Assert.Empty((await provider.SendAsync(Ask("patient.plain", Everything))).Succeeds().Of("OperationOutcome"));

    [Fact]
    public async Task An_area_that_is_switched_off_is_warned_of_and_pointed_at_in_words_only()
    {
        using var own = provider.Start();
        using var client = own.CreateClient();
        using var switched = await client.PatchAsJsonAsync(
            $"/_sandbox/practices/{ShippedSeed.Role("practice.datacentre.1")}", new { disabledAreas = new[] { "referrals", "documents" } });
        switched.EnsureSuccessStatusCode();

        var answer = (await Ask("patient.plain", Area("includeReferrals"), Area("includeProblems")).SendAsync(own)).Succeeds();

        StructuredRules.Check(answer);
        Assert.Empty(answer.Of("ReferralRequest"));
        Assert.DoesNotContain("Outbound referral", answer.Titles());
        Assert.Equal(
            ["DocumentReferences has been disabled", "includeReferrals has been disabled"],
            answer.Of("OperationOutcome").Single().Objects("issue").Select(issue => issue.Obj("details")!.Str("text")).Order());
        Assert.Contains(
            answer.Of("Condition").SelectMany(problem => problem.Objects("extension")),
            link => link.Obj("valueReference")?.Str("display") == "Referral items have been disabled");
    }

    [Fact]
    public async Task A_migration_knows_no_switches()
    {
        using var own = provider.Start();
        using var client = own.CreateClient();
        var practice = ShippedSeed.Role("practice.datacentre.1");
        using var switched = await client.PatchAsJsonAsync($"/_sandbox/practices/{practice}", new { enabled = false, disabledAreas = new[] { "referrals" } });
        switched.EnsureSuccessStatusCode();

        var answer = (await Migrate("patient.plain", sensitive: false, practice).SendAsync(own)).Succeeds();

        Assert.NotEmpty(answer.Of("ReferralRequest"));
    }
}
