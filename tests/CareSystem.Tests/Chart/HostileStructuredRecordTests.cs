using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Tests.Surroundings;

namespace SpineSandbox.CareSystem.Tests.Chart;

/// <summary>What a practice sends may have any shape, and any text in it.</summary>
public sealed class HostileStructuredRecordTests
{
    private const string Text = "<script class='hostile'>alert(1)</script>";

    [Theory]
    [InlineData("problems", """{"resourceType":"Condition","id":"x","code":{"text":"TEXT"},"extension":[{"url":1},{"url":"RelatedClinicalContent-1","valueReference":{"display":"TEXT"}}],"note":[{"text":"TEXT"}]}""")]
    [InlineData("medications", """{"resourceType":"MedicationStatement","id":"x","medicationReference":{"reference":7},"dosage":["TEXT",{"text":"TEXT"}],"effectivePeriod":"TEXT","basedOn":[{"reference":"MedicationRequest/none"}]}""")]
    [InlineData("allergies", """{"resourceType":"AllergyIntolerance","id":"x","category":"TEXT","code":{"coding":{"display":"TEXT"}},"reaction":[{"severity":"TEXT"}]}""")]
    [InlineData("immunisations", """{"resourceType":"Immunization","id":"x","date":"TEXT","notGiven":"TEXT","lotNumber":"TEXT"}""")]
    [InlineData("investigations", """{"resourceType":"DiagnosticReport","id":"x","issued":"TEXT","result":[{"reference":"DiagnosticReport/x"},{"reference":["TEXT"]}],"conclusion":"TEXT"}""")]
    [InlineData("uncategorised", """{"resourceType":"Observation","id":"x","valueQuantity":{"value":"TEXT","unit":"TEXT"},"component":[1,{"valueString":"TEXT"}],"comment":"TEXT"}""")]
    [InlineData("referrals", """{"resourceType":"ReferralRequest","id":"x","description":"TEXT","recipient":[{"display":"TEXT"}],"requester":[]}""")]
    [InlineData("diary", """{"resourceType":"ProcedureRequest","id":"x","intent":"plan","occurrenceDateTime":"TEXT","note":{"text":"TEXT"}}""")]
    [InlineData("consultations", """{"resourceType":"Encounter","id":"x","type":[{"text":"TEXT"}],"period":{"start":"TEXT"},"participant":[{"individual":{"display":"TEXT"}}]}""")]
    public async Task Stays_text_in_a_page_of_ours(string area, string entry)
    {
        var record = RecordOf(entry.Replace("TEXT", Text, StringComparison.Ordinal), area);
        await using var clinic = await Clinic.OpenAsync(Recorded.Completed() with { Result = record });

        var page = await clinic.SeeAsync($"/patients/{People.PlainNumber}/structured?area={area}");

        Assert.Empty(page.QuerySelectorAll(".hostile, script"));
        Assert.NotNull(page.QuerySelector("footer.site-footer"));
        Assert.Null(page.QuerySelector(".problem"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"entry\":{}}")]
    [InlineData("{\"entry\":[null,1,{\"resource\":[]},{\"resource\":{\"resourceType\":[]}}]}")]
    public async Task Without_a_patient_it_is_no_record(string answer)
    {
        await using var clinic = await Clinic.OpenAsync(Recorded.Completed() with { Result = JsonNode.Parse(answer) });

        var page = await clinic.SeeAsync($"/patients/{People.PlainNumber}/structured");

        Assert.Equal("The practice's answer holds no record", page.QuerySelector(".problem__title")!.TextContent);
    }

    [Fact]
    public async Task A_list_that_holds_itself_comes_to_an_end()
    {
        const string circle = """{"resourceType":"List","id":"l","code":{"coding":[{"code":"325851000000107"}]},"encounter":{"reference":"Encounter/x"},"entry":[{"item":{"reference":"List/l"}}]}""";
        var record = RecordOf("""{"resourceType":"Encounter","id":"x"}""", "consultations");
        record["entry"]!.AsArray().Add(new JsonObject { ["resource"] = JsonNode.Parse(circle) });
        await using var clinic = await Clinic.OpenAsync(Recorded.Completed() with { Result = record });

        var page = await clinic.SeeAsync($"/patients/{People.PlainNumber}/structured?area=consultations");

        Assert.Single(page.QuerySelectorAll(".consultation"));
    }

    private static JsonObject RecordOf(string entry, string area)
    {
        var resource = JsonNode.Parse(entry)!;
        var list = new JsonObject
        {
            ["resourceType"] = "List",
            ["code"] = new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["code"] = CareSystem.Structured.ClinicalAreas.Of(area).ListCode }) },
            ["title"] = Text,
            ["note"] = new JsonArray(new JsonObject { ["text"] = Text }),
            ["extension"] = new JsonArray(new JsonObject { ["url"] = "ListWarningCode-1", ["valueCode"] = Text }),
            ["entry"] = new JsonArray(new JsonObject { ["item"] = new JsonObject { ["reference"] = $"{resource["resourceType"]}/x" } }),
        };

        return new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["entry"] = new JsonArray([.. new[] { People.AtPractice(), list, resource }.Select(one => new JsonObject { ["resource"] = one })]),
        };
    }
}
