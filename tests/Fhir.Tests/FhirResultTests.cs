using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace SpineSandbox.Fhir.Tests;

public sealed class FhirResultTests
{
    private static readonly FhirFace Face = new(FhirVersion.R4, new NegotiationOptions());

    [Fact]
    public async Task A_resource_is_written_in_the_format_of_the_request_with_its_version()
    {
        var context = Context("application/fhir+xml");

        await FhirResults.Resource(Patient(), cacheControl: "no-store").ExecuteAsync(context);

        Assert.Equal("application/fhir+xml;charset=utf-8", context.Response.ContentType);
        Assert.Equal("W/\"3\"", context.Response.Headers.ETag);
        Assert.Equal("no-store", context.Response.Headers.CacheControl);
        Assert.StartsWith("<?xml", Body(context), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rendered_resource_is_served_in_both_formats()
    {
        var rendered = new RenderedResource(Patient(), FhirVersion.R4);
        var json = Context("application/fhir+json");
        var xml = Context("application/fhir+xml");

        await FhirResults.Rendered(rendered).ExecuteAsync(json);
        await FhirResults.Rendered(rendered).ExecuteAsync(xml);

        Assert.Equal("{\"resourceType\":\"Patient\",\"meta\":{\"versionId\":\"3\"}}", Body(json));
        Assert.EndsWith("<versionId value=\"3\" /></meta></Patient>", Body(xml), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_format_is_answered_in_the_default_one()
    {
        var context = Context("text/plain");

        await FhirResults.Outcome(406, OperationOutcomes.Create(FhirVersion.R4, "error", "not-supported")).ExecuteAsync(context);

        Assert.Equal(406, context.Response.StatusCode);
        Assert.Equal("application/fhir+json;charset=utf-8", context.Response.ContentType);
    }

    [Fact]
    public async Task HEAD_is_answered_without_a_body()
    {
        var context = Context(null);
        context.Request.Method = "HEAD";

        await FhirResults.Created(Patient(), "https://example.org/Patient/1/_history/3").ExecuteAsync(context);

        Assert.Equal(201, context.Response.StatusCode);
        Assert.Equal("", Body(context));
        Assert.True(context.Response.ContentLength > 0);
    }

    [Fact]
    public async Task An_exception_is_answered_with_the_face_of_the_endpoint_that_threw()
    {
        var context = Context("application/fhir+xml");
        context.Features.Set<IExceptionHandlerFeature>(new ExceptionHandlerFeature { Error = new InvalidOperationException(), Endpoint = context.GetEndpoint() });
        context.SetEndpoint(null);

        await FhirResults.Outcome(500, OperationOutcomes.Create(FhirVersion.R4, "fatal", "exception")).ExecuteAsync(context);

        Assert.Equal("application/fhir+xml;charset=utf-8", context.Response.ContentType);
    }

    private static JsonObject Patient() => Documents.Json("{'resourceType':'Patient','meta':{'versionId':'3'}}");

    private static DefaultHttpContext Context(string? accept)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Accept = accept;
        context.Response.Body = new MemoryStream();
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(Face), null));
        return context;
    }

    private static string Body(DefaultHttpContext context) => Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
}
