using Microsoft.AspNetCore.Http;

namespace SpineSandbox.Fhir.Tests;

public sealed class NegotiationTests
{
    private static readonly NegotiationOptions GpConnect = new() { FollowsContentType = true, UnacceptableStatus = 415 };

    [Theory]
    [InlineData(null, null, null, "application/fhir+json;charset=utf-8")]
    [InlineData("application/fhir+xml", null, null, "application/fhir+xml;charset=utf-8")]
    [InlineData("application/xml+fhir", null, null, "application/fhir+xml;charset=utf-8")]
    [InlineData("text/xml", null, null, "application/fhir+xml;charset=utf-8")]
    [InlineData("Application/FHIR+JSON; charset=utf-8", null, null, "application/fhir+json;charset=utf-8")]
    [InlineData("application/fhir+json; fhirVersion=4.0", null, null, "application/fhir+json;charset=utf-8")]
    [InlineData("application/fhir+json;q=0.5, application/fhir+xml", null, null, "application/fhir+xml;charset=utf-8")]
    [InlineData(",  ,  text/plain , application/fhir+JSON", null, null, "application/fhir+json;charset=utf-8")]
    [InlineData("*/*", null, null, "application/fhir+json;charset=utf-8")]
    [InlineData("*/*", null, "application/fhir+xml", "application/fhir+xml;charset=utf-8")]
    [InlineData(null, null, "application/fhir+xml; charset=utf-8", "application/fhir+xml;charset=utf-8")]
    [InlineData("application/fhir+json", "xml", null, "application/fhir+xml;charset=utf-8")]
    [InlineData(null, "application/fhir+xml", null, "application/fhir+xml;charset=utf-8")]
    [InlineData(null, "application/fhir xml", null, "application/fhir+xml;charset=utf-8")]
    public void The_answer_has_the_format_that_was_asked_for(string? accept, string? format, string? contentType, string mediaType)
    {
        var result = ContentNegotiation.ForResponse(Request(accept, format, contentType), GpConnect);

        Assert.False(result.IsRefused);
        Assert.Equal(mediaType, result.MediaType);
    }

    [Fact]
    public void Access_Record_HTML_answers_with_the_names_of_DSTU2() =>
        Assert.Equal(
            "application/xml+fhir;charset=utf-8",
            ContentNegotiation.ForResponse(Request("application/xml+fhir", null, null), NegotiationOptions.Legacy).MediaType);

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/fhir+json;q=0", null)]
    [InlineData("application/fhir+json", "turtle")]
    public void What_cannot_be_met_is_refused_with_the_status_of_the_face(string accept, string? format)
    {
        Assert.Equal(415, ContentNegotiation.ForResponse(Request(accept, format, null), GpConnect).RefusedStatus);
        Assert.Equal(406, ContentNegotiation.ForResponse(Request(accept, format, null), new NegotiationOptions()).RefusedStatus);
    }

    [Fact]
    public void A_face_without_XML_refuses_it() =>
        Assert.True(ContentNegotiation.ForResponse(Request("application/fhir+xml", null, null), new NegotiationOptions { OffersXml = false }).IsRefused);

    [Theory]
    [InlineData("application/json+fhir", null)]
    [InlineData("*/*", null)]
    [InlineData("application/fhir+json", 415)]
    [InlineData("application/json", 415)]
    public void A_face_may_know_only_its_own_release_s_names(string accept, int? refusedStatus)
    {
        var strict = NegotiationOptions.Legacy with { OwnNamesOnly = true, UnacceptableStatus = 415 };

        Assert.Equal(refusedStatus, ContentNegotiation.ForResponse(Request(accept, null, null), strict).RefusedStatus);
    }

    [Theory]
    [InlineData("application/fhir+json", null)]
    [InlineData("text/plain", 415)]
    [InlineData(null, 415)]
    public void A_body_is_read_by_its_content_type(string? contentType, int? refusedStatus) =>
        Assert.Equal(refusedStatus, ContentNegotiation.ForRequest(Request(null, null, contentType), GpConnect).RefusedStatus);

    private static HttpRequest Request(string? accept, string? format, string? contentType)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Accept = accept;
        request.ContentType = contentType;
        request.QueryString = format is null ? QueryString.Empty : new QueryString("?_format=" + format.Replace(" ", "%20", StringComparison.Ordinal));
        return request;
    }
}
