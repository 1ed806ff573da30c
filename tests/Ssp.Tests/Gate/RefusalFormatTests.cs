using System.Text.RegularExpressions;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Tests.Gate;

/// <summary>SSP refuses in the FHIR type that the consumer asked for.</summary>
public sealed class RefusalFormatTests(SspFixture ssp) : IClassFixture<SspFixture>
{
    private const string Html = "urn:nhs:names:services:gpconnect:fhir:operation:gpc.getcarerecord";
    private const string Foundations = "urn:nhs:names:services:gpconnect:fhir:rest:search:patient-1";

    [Theory]
    [InlineData(Html, null, "", "application/json+fhir;charset=utf-8")]
    [InlineData(Foundations, null, "", "application/fhir+json;charset=utf-8")]
    [InlineData(Html, "application/json", "", "application/json+fhir;charset=utf-8")]
    [InlineData(Html, "text/xml", "", "application/xml+fhir;charset=utf-8")]
    [InlineData(Foundations, "application/xml", "", "application/fhir+xml;charset=utf-8")]
    [InlineData(Foundations, "application/fhir+xml", "", "application/fhir+xml;charset=utf-8")]
    [InlineData(Foundations, "application/xml+fhir", "", "application/xml+fhir;charset=utf-8")]
    [InlineData(Foundations, "application/fhir+json;q=0.5, application/fhir+xml;q=0.9", "", "application/fhir+xml;charset=utf-8")]
    [InlineData(Foundations, "*/*", "", "application/fhir+json;charset=utf-8")]
    [InlineData(Foundations, "application/fhir+json", "?_format=application%2Ffhir%2Bxml", "application/fhir+xml;charset=utf-8")]
    [InlineData(Foundations, "application/fhir+json", "?_format=application/fhir+xml", "application/fhir+xml;charset=utf-8")]
    [InlineData(Foundations, "application/fhir+json", "?_format=xml", "application/fhir+xml;charset=utf-8")]
    public async Task Type_is_negotiated(string interaction, string? accept, string query, string expected)
    {
        var answer = await ssp.SendAsync(new ConsumerRequest { Target = $"http://elsewhere.test/Patient{query}" }
            .With(SspHeaders.InteractionId, interaction)
            .With("Content-Type", null)
            .With("Accept", accept));

        Assert.Equal(expected, answer.Header("Content-Type"));
    }

    [Fact]
    public async Task Outcome_in_XML_says_what_it_says_in_JSON()
    {
        const string target = "http://elsewhere.test/Patient?a=1&b=%7C";
        var answer = await ssp.SendAsync(new ConsumerRequest { Target = target }.With("Accept", "application/xml+fhir"));

        var text = $"ENDPOINT_{ssp.Root}_CPAID_{TestDirectory.CpaId}_VARIES_FROM_TARGETURL_{target}".Replace("&", "&amp;", StringComparison.Ordinal);
        Assert.Matches(
            "^" + Regex.Escape("""<OperationOutcome xmlns="http://hl7.org/fhir"><id value="@" /><issue><severity value="error" /><code value="invalid" /><details><coding><system value="http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0" /><code value="400" /><display value="#" /></coding></details><diagnostics value="#" /></issue></OperationOutcome>""")
                .Replace("@", "[0-9a-f-]{36}", StringComparison.Ordinal)
                .Replace("\\#", Regex.Escape(text), StringComparison.Ordinal) + "$",
            answer.Body);
    }

    [Fact]
    public async Task Verb_that_is_not_allowed_is_refused_in_XML_too()
    {
        var answer = await ssp.SendAsync(new ConsumerRequest { Method = "DELETE", Target = ssp.Root + "/metadata", Body = null }.With("Accept", "application/xml+fhir"));

        Assert.Equal(
            """<OperationOutcome xmlns="http://hl7.org/fhir"><issue><severity value="fatal" /><code value="forbidden" /><details><coding><system value="https://fhir.nhs.uk/StructureDefinition/spine-operationoutcome-1" /><code value="405" /><display value="405: Method Not Allowed" /></coding></details></issue></OperationOutcome>""",
            answer.Body);
        Assert.Equal("GET, POST, PUT", answer.Header("Allow"));
    }

    [Theory]
    [InlineData("application/json+fhir")]
    [InlineData("application/xml+fhir")]
    public async Task Text_of_the_consumer_cannot_break_the_outcome(string accept)
    {
        var answer = await ssp.SendAsync(ssp.CareRecord().With(SspHeaders.From, "\"<&>'\u00e9\u0099").With("Accept", accept));

        Assert.StartsWith("HTTP/1.1 403 ", answer.StartLine, StringComparison.Ordinal);
        Assert.DoesNotContain("\"\"<&>", answer.Body, StringComparison.Ordinal);
        Assert.EndsWith(accept.Contains("xml", StringComparison.Ordinal) ? "</OperationOutcome>" : "}]}", answer.Body, StringComparison.Ordinal);
    }
}
