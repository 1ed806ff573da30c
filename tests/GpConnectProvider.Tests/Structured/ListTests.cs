using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using static SpineSandbox.GpConnectProvider.Tests.Structured.StructuredCalls;

namespace SpineSandbox.GpConnectProvider.Tests.Structured;

public sealed class ListTests(ProviderFixture provider)
{
    private const string Confidential = "Items excluded due to confidentiality and/or patient preferences.";

    [Fact]
    public async Task An_empty_record_has_empty_lists_that_say_so()
    {
        var answer = (await provider.SendAsync(Ask("patient.empty-record", Everything))).Succeeds();

        StructuredRules.Check(answer);
        Assert.Equal(10, answer.Of("List").Count());
        Assert.All(answer.Of("List"), list =>
        {
            Assert.Equal("no-content-recorded", list.Obj("emptyReason")!.Objects("coding").Single().Str("code"));
            Assert.Equal("Information not available", list.NoteOf());
            Assert.False(list.ContainsKey("id"));
        });
    }

    [Fact]
    public async Task What_is_confidential_is_nowhere_and_its_lists_say_that_something_is_held_back()
    {
        var answer = (await provider.SendAsync(Ask("patient.confidential-items", Everything))).Succeeds();

        StructuredRules.Check(answer);
        var text = System.Text.Encoding.UTF8.GetString(answer.Body);
        Assert.DoesNotContain("HIV", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ref-1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("doc-1", text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Consultations - documents contained in consultations", "Investigations and results", "Outbound referral", "Problems",
                "Problems - outbound referrals related to problems",
            ],
            answer.Of("List").Where(list => list.WarningCodes().Contains("confidential-items")).Select(list => list.Str("title")).Order());
        Assert.Equal(Confidential, answer.List("Problems").NoteOf());
        Assert.Equal($"{Confidential}\r\nInformation not available", answer.List("Outbound referral").NoteOf());
        Assert.True(answer.List("Outbound referral").ContainsKey("emptyReason"));
    }

    [Fact]
    public async Task A_report_of_which_a_result_is_confidential_is_given_without_it_and_its_list_says_so()
    {
        var answer = (await provider.SendAsync(Ask("patient.confidential-items", Area("includeInvestigations")))).Succeeds();
        var migrated = (await provider.SendAsync(
            Migrate("patient.confidential-items", sensitive: true, ShippedSeed.Role("practice.datacentre.1"), "patient/*.read conf/R"))).Succeeds();

        StructuredRules.Check(answer);
        Assert.Equal(["confidential-items"], answer.List("Investigations and results").WarningCodes());
        Assert.Single(answer.Of("DiagnosticReport").Single().Objects("result"));
        Assert.DoesNotContain("ferritin", System.Text.Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
        Assert.Equal(2, migrated.Of("DiagnosticReport").Single().Objects("result").Count());
        Assert.Empty(migrated.List("Investigations and results").WarningCodes());
    }

    [Fact]
    public async Task Every_list_of_a_record_that_has_not_arrived_in_full_says_so()
    {
        var answer = (await provider.SendAsync(Ask("patient.gp-transfer", Everything))).Succeeds();

        StructuredRules.Check(answer);
        var lists = answer.Of("List").Where(list => list.Str("id") is null).ToList();
        Assert.All(lists, list => Assert.Equal(["data-in-transit"], list.WarningCodes()));
        Assert.Matches(
            @"^Patient record transfer from previous GP practice not yet complete; information recorded before \d\d-[A-Z][a-z][a-z]-\d{4} may be missing\.$",
            answer.List("Problems").NoteOf());
        Assert.All(answer.Of("List").Where(list => list.Str("id") is not null), list => Assert.Empty(list.WarningCodes()));
    }

    [Theory]
    [InlineData("includeAllergies", "Allergies and adverse reactions", "886921000000105")]
    [InlineData("includeMedication", "Medications and medical devices", "933361000000108")]
    [InlineData("includeConsultations", "List of consultations", "1149501000000101")]
    [InlineData("includeProblems", "Problems", "717711000000103")]
    [InlineData("includeImmunisations", "Immunisations", "1102181000000102")]
    [InlineData("includeUncategorisedData", "Uncategorised data", "826501000000100")]
    [InlineData("includeInvestigations", "Investigations and results", "887191000000108")]
    [InlineData("includeReferrals", "Outbound referral", "792931000000107")]
    [InlineData("includeDiaryEntries", "Patient recall administration", "714311000000108")]
    public async Task An_area_has_one_primary_list_of_its_title_and_code(string area, string title, string code)
    {
        var parameter = area == "includeAllergies" ? Area(area, Part("includeResolvedAllergies", false)) : Area(area);

        var answer = (await provider.SendAsync(Ask("patient.plain", parameter))).Succeeds();

        Assert.Equal(code, answer.List(title).Obj("code")!.Objects("coding").Single().Str("code"));
        Assert.Single(answer.Titles(), known => known?.Contains(" - ", StringComparison.Ordinal) == false);
    }

    [Fact]
    public async Task The_lists_of_what_came_along_are_named_after_what_brought_it()
    {
        var answer = (await provider.SendAsync(Ask("patient.plain", Area("includeProblems")))).Succeeds();

        var list = answer.List("Problems - medications related to problems");
        var coding = list.Obj("code")!.Objects("coding").Single();
        Assert.Equal(
            ("https://fhir.hl7.org.uk/STU3/CodeSystem/GPConnect-SecondaryListValues-1", "problems-medications-related-to-problems"),
            (coding.Str("system"), coding.Str("code")));
        Assert.DoesNotContain(answer.Titles(), title => title!.StartsWith("Consultations", StringComparison.Ordinal));
    }
}
