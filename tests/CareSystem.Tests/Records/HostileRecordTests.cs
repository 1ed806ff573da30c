using SpineSandbox.CareSystem.Tests.Surroundings;
using SpineSandbox.Pages.Json;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.CareSystem.Tests.Records;

/// <summary>What a practice sends is somebody else's: whatever it is, the page around it stays ours.</summary>
public sealed class HostileRecordTests
{
    public static TheoryData<string> Hostile =>
    [
        "<script class='hostile'>alert(1)</script>",
        "</iframe><b class='hostile'>out</b>",
        "\"></iframe><b class=\"hostile\">out</b>",
        "' onload='alert(1)' class='hostile",
        "&quot;&gt;&lt;/iframe&gt;<b class='hostile'>out</b>",
        "</body></html><b class='hostile'>after the end</b>",
        "<!--<b class='hostile'>",
        "<![CDATA[</iframe><b class='hostile'>out</b>]]>",
        "<plaintext class='hostile'>",
        "\0</iframe>\0<b class='hostile'>out</b>",
        "<base href='https://hostile.example/' class='hostile'/><meta http-equiv='refresh' content='0;url=https://hostile.example/'/>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><div class='hostile'>&e;</div>",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Never_leaves_its_frame(string markup)
    {
        await using var clinic = await Clinic.OpenAsync(Recorded.Completed(markup));

        var page = await clinic.SeeRecordAsync();

        var frame = Assert.Single(page.QuerySelectorAll("iframe"));
        Assert.Contains("hostile", frame.GetAttribute("srcdoc"), StringComparison.Ordinal);
        Assert.Equal(["class", "height", "sandbox", "srcdoc", "title"], frame.Attributes.Select(attribute => attribute.Name).Order());
        Assert.Empty(page.QuerySelectorAll(".hostile, script, base, meta[http-equiv]"));
        Assert.NotNull(page.QuerySelector("footer.site-footer"));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Is_text_where_it_stands_in_names_and_errors(string text)
    {
        var person = Recorded.Completed(patient: People.AtPractice(family: text));
        var error = Recorded.RefusedBySsp(403, text) with { Explanation = text };
        foreach (var journey in new[] { person, error })
        {
            await using var clinic = await Clinic.OpenAsync(journey with { Steps = [.. journey.Steps.Select(step => step with { Title = text, Note = text, Url = text })] });

            var page = await clinic.SeeRecordAsync();

            Assert.Empty(page.QuerySelectorAll(".hostile, script, base, meta[http-equiv]"));
            Assert.NotNull(page.QuerySelector("footer.site-footer"));
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"entry\":{}}")]
    [InlineData("{\"entry\":[null,1,{\"resource\":[]},{\"resource\":{\"resourceType\":\"Composition\",\"section\":[\"x\"]}}]}")]
    [InlineData("{\"entry\":[{\"resource\":{\"resourceType\":\"Composition\",\"section\":[{\"text\":{\"div\":{\"a\":1}}}]}}]}")]
    [InlineData("{\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"name\":{},\"birthDate\":7,\"gender\":[]}}]}")]
    public async Task May_have_any_shape(string answer)
    {
        var journey = Recorded.Completed() with { Result = System.Text.Json.Nodes.JsonNode.Parse(answer) };
        await using var clinic = await Clinic.OpenAsync(journey);

        Assert.Equal("The practice's answer holds no record", (await clinic.SeeRecordAsync()).QuerySelector(".problem__title")!.TextContent);
    }

    [Fact]
    public void Patients_of_any_shape_are_read_as_far_as_they_go()
    {
        var patient = System.Text.Json.Nodes.JsonNode.Parse("""{"name":[{"family":{"a":1},"given":"Ada"}],"birthDate":"1957-02-30","identifier":[null,{}]}""")!;

        var demographics = CareSystem.Records.Demographics.Of(patient);

        Assert.Equal(("Ada", null, null), (demographics.Given, demographics.Family, demographics.BirthDate));
        Assert.Null(patient.Text("name"));
    }
}
