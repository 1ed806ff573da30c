using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir.Tests;

public sealed class NodeTests
{
    private static readonly JsonObject Patient = Documents.Json("""
        {"resourceType":"Patient","active":true,"multipleBirthInteger":2,"extension":[{"url":"a","valueDecimal":1.5},{"url":"b"},{"url":"b"}],
         "identifier":[{"system":"x","value":"1"},{"system":"y","value":"2"}],"name":[{"given":["Ann",null,"Bea"]}]}
        """);

    [Fact]
    public void Elements_are_read_by_kind()
    {
        Assert.Equal("Patient", Patient.ResourceType());
        Assert.True(Patient.Bool("active"));
        Assert.Equal(2, Patient.Whole("multipleBirthInteger"));
        Assert.Equal(1.5m, Patient.FindExtension("a")!.Number("valueDecimal"));
        Assert.Equal(2, Patient.FindExtensions("b").Count());
        Assert.Equal("2", Patient.FindIdentifier("y")!.Str("value"));
        Assert.Equal(["Ann", "Bea"], Patient.Objects("name").Single().Strings("given"));
    }

    [Fact]
    public void What_is_absent_or_of_another_kind_reads_as_absent()
    {
        Assert.Null(Patient.Str("active"));
        Assert.Null(Patient.Whole("gender"));
        Assert.Empty(Patient.Objects("active"));
        Assert.Null(Patient.FindIdentifier("z"));
    }

    [Fact]
    public void Empty_values_are_not_set_and_first_items_make_their_array()
    {
        var node = new JsonObject().Set("a", "").Set("b", (string?)null).Set("c", new JsonArray()).Append("d", "1").Append("d", "2").Append("e", null);

        Assert.Equal("{\"d\":[\"1\",\"2\"]}", node.ToJsonString());
    }

    [Theory]
    [InlineData("W/\"3\"", true)]
    [InlineData(" W/\"3\" ", true)]
    [InlineData("\"3\"", false)]
    [InlineData("W/3", false)]
    [InlineData("W/\"\"", false)]
    [InlineData("W/\"3\", W/\"4\"", false)]
    [InlineData("*", false)]
    [InlineData(null, false)]
    public void An_entity_tag_is_weak_and_quoted(string? header, bool valid)
    {
        Assert.Equal(valid, ETag.TryParse(header, out var tag));
        Assert.Equal(valid ? "W/\"3\"" : null, tag?.ToString());
    }
}
