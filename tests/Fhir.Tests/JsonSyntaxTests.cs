using System.Text;
using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir.Tests;

public sealed class JsonSyntaxTests
{
    [Fact]
    public void A_fault_is_named_with_line_and_column()
    {
        var fault = Assert.Throws<FhirFormatException>(() => Documents.Json("{\n  \"resourceType\": \"Patient\",\n  \"id\" \"1\"\n}"));

        Assert.Equal(3, fault.Line);
        Assert.Equal(8, fault.Column);
        Assert.Equal("invalid", fault.ToIssue().Code);
    }

    [Theory]
    [InlineData("{'id':'1','id':'2'}")]
    [InlineData("{'a':{'id':'1','id':'2'}}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{'id':'1'} x")]
    [InlineData("{'id':'1'/*no*/}")]
    [InlineData("{'id':'\\ud83d'}")]
    [InlineData("{'\\ud83d':'1'}")]
    public void What_is_no_strict_JSON_object_is_refused(string text) =>
        Assert.Throws<FhirFormatException>(() => Documents.Json(text));

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused() =>
        Assert.Throws<FhirFormatException>(() => FhirJson.Parse([(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}']));

    [Fact]
    public void Nesting_beyond_all_measure_is_refused() =>
        Assert.Throws<FhirFormatException>(() => Documents.Json(string.Concat(Enumerable.Repeat("{'a':", 200)) + "1" + new string('}', 200)));

    [Fact]
    public void A_byte_order_mark_is_read_over_and_never_written()
    {
        var document = FhirJson.Parse([.. Encoding.UTF8.Preamble, .. "{\"resourceType\":\"Patient\"}"u8]);

        Assert.Equal((byte)'{', FhirJson.ToUtf8(document)[0]);
    }

    [Fact]
    public void The_resource_type_is_written_first_at_every_depth() =>
        Assert.Equal(
            "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"1\"}}],\"type\":\"collection\"}",
            Documents.Text(Documents.Json("{'entry':[{'resource':{'id':'1','resourceType':'Patient'}}],'type':'collection','resourceType':'Bundle'}")));

    [Fact]
    public void Text_stays_readable_and_numbers_keep_their_digits() =>
        Assert.Equal(
            "{\"resourceType\":\"Basic\",\"id\":\"é+<'>\",\"n\":1.50}",
            Documents.Text(Documents.Json("{\"resourceType\":\"Basic\",\"id\":\"é+<'>\",\"n\":1.50}")));

    [Fact]
    public void Decimals_made_in_code_keep_their_scale()
    {
        var document = new JsonObject { ["resourceType"] = "Basic", ["n"] = 1.50m };

        Assert.Contains("1.50", Documents.Text(document), StringComparison.Ordinal);
    }
}
