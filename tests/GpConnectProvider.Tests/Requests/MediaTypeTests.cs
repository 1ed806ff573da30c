using System.Text;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Requests;

public sealed class MediaTypeTests(ProviderFixture provider)
{
    private const string Json = "application/json+fhir;charset=utf-8";
    private const string Xml = "application/xml+fhir;charset=utf-8";

    [Theory]
    [InlineData(null, Call.XmlType, Call.JsonType, Xml)]
    [InlineData(null, Call.JsonType, Call.XmlType, Json)]
    [InlineData(null, "*/*", Call.JsonType, Json)]
    [InlineData(null, null, Call.JsonType, Json)]
    [InlineData(null, null, Call.XmlType, Xml)]
    [InlineData("application%2Fxml%2Bfhir", Call.JsonType, Call.JsonType, Xml)]
    [InlineData("application%2Fjson%2Bfhir", Call.XmlType, Call.XmlType, Json)]
    public async Task The_format_parameter_beats_Accept_and_Accept_beats_Content_Type(string? format, string? accept, string contentType, string answered)
    {
        var call = Call.Section("ALL").With("Accept", accept).With("Content-Type", contentType);
        if (contentType == Call.XmlType)
        {
            call = call with { Body = new FhirXml(FhirVersion.Dstu2).ToUtf8(FhirJson.Parse(call.Body!)) };
        }

        var answer = await provider.SendAsync(call with { Path = format is null ? call.Path : $"{call.Path}?_format={format}" });

        Assert.Equal((HttpStatusCode.OK, answered), (answer.Status, answer.Headers["Content-Type"]));
    }

    [Theory]
    [InlineData("application/json+fhir")]
    [InlineData("application/json+fhir; charset=UTF-8")]
    public async Task Takes_a_body_with_or_without_its_charset(string contentType) =>
        (await provider.SendAsync(Call.Section("SUM").With("Content-Type", contentType))).Succeeds();

    [Fact]
    public async Task A_GET_that_asks_for_nothing_gets_JSON()
    {
        var answer = await provider.SendAsync(Call.Metadata());

        Assert.Equal(Json, answer.Succeeds().Headers["Content-Type"]);
    }

    [Fact]
    public async Task The_XML_holds_what_the_JSON_holds()
    {
        var call = Call.Section("MED");

        var json = await provider.SendAsync(call);
        var xml = await provider.SendAsync(call.With("Accept", Call.XmlType));

        Assert.Equal(json.Resource.ToJsonString(), new FhirXml(FhirVersion.Dstu2).Parse(xml.Body, []).ToJsonString());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/fhir+json")]
    [InlineData("application/json")]
    public async Task Refuses_an_Accept_of_something_else(string accept)
    {
        var answer = await provider.SendAsync(Call.Section("SUM").With("Accept", accept));

        Assert.Equal("Unsupported accept media type", answer.Refuses(415, "BAD_REQUEST").Diagnostics);
        Assert.Equal("invalid", (string?)answer.Resource["issue"]![0]!["code"]);
    }

    [Fact]
    public async Task Refuses_a_format_parameter_of_something_else()
    {
        var answer = await provider.SendAsync(Call.Metadata() with { Path = "/metadata?_format=text%2Fcsv" });

        Assert.Equal("Unsupported accept media type", answer.Refuses(415, "BAD_REQUEST").Diagnostics);
    }

    [Theory]
    [InlineData("application/fhir+json")]
    [InlineData("text/plain")]
    [InlineData("application/json+fhir;charset=iso-8859-1")]
    public async Task Refuses_a_body_of_something_else(string contentType)
    {
        var answer = await provider.SendAsync(Call.Section("SUM").With("Content-Type", contentType));

        Assert.Equal("Unsupported content media type", answer.Refuses(415, "BAD_REQUEST").Diagnostics);
    }

    [Fact]
    public async Task Refuses_a_body_that_does_not_say_what_it_is()
    {
        var answer = await provider.SendAsync(Call.Section("SUM").With("Content-Type", null));

        Assert.Equal("No content media type set", answer.Refuses(415, "BAD_REQUEST").Diagnostics);
        Assert.Equal("incomplete", (string?)answer.Resource["issue"]![0]!["code"]);
    }

    [Fact]
    public async Task Answers_errors_in_the_format_that_was_asked_for()
    {
        var answer = await provider.SendAsync(Call.Section("XYZ").With("Accept", Call.XmlType));

        Assert.Equal(Xml, answer.Headers["Content-Type"]);
        Assert.StartsWith("<?xml", Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
    }
}
