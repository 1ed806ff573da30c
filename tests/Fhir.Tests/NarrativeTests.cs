using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir.Tests;

public sealed class NarrativeTests
{
    [Theory]
    [InlineData("<p>Text</p>")]
    [InlineData("<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>&#160;b &amp; c</td></tr></tbody></table>")]
    [InlineData("<img src=\"#a\" alt=\"\"/>")]
    public void Plain_markup_passes(string content) => Assert.Empty(Issues(content));

    [Theory]
    [InlineData("<script>x</script>", "txt-1: <script> is not allowed in a narrative")]
    [InlineData("<p onclick=\"x\">a</p>", "txt-1: the attribute onclick is active content, not allowed in a narrative")]
    [InlineData("<a href=\" javascript:x\">a</a>", "txt-1: the attribute href is active content, not allowed in a narrative")]
    [InlineData("<form>a</form>", "txt-1: <form> is not allowed in a narrative")]
    [InlineData("<p> </p>", "txt-2: a narrative has text or an image")]
    public void Active_or_empty_markup_does_not(string content, string diagnostics) =>
        Assert.Equal(diagnostics, Assert.Single(Issues(content)).Diagnostics);

    [Fact]
    public void Named_entities_of_HTML_are_not_XML() =>
        Assert.StartsWith("txt-1: the narrative is not well-formed", Assert.Single(Issues("&nbsp;")).Diagnostics, StringComparison.Ordinal);

    private static IReadOnlyList<ValidationIssue> Issues(string content) => new FhirValidator(FhirVersion.Dstu2).Validate(new JsonObject
    {
        ["resourceType"] = "Patient",
        ["text"] = new JsonObject
        {
            ["status"] = "generated",
            ["div"] = $"<div xmlns=\"http://www.w3.org/1999/xhtml\">{content}</div>",
        },
    });
}
