using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SpineSandbox.Fhir;

/// <summary>A resource as an answer, in the format that the request negotiated.</summary>
public sealed class FhirResult : IResult
{
    private readonly JsonObject? document;
    private readonly RenderedResource? rendered;

    internal FhirResult(JsonObject document) => this.document = document;

    internal FhirResult(RenderedResource rendered) => this.rendered = rendered;

    public int StatusCode { get; init; } = StatusCodes.Status200OK;

    public ETag? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Location of a resource that was created.</summary>
    public string? Location { get; init; }

    public string? ContentLocation { get; init; }

    public string? CacheControl { get; init; }

    /// <summary>The face to answer for, where no endpoint carries one: a fallback, a refusal before routing.</summary>
    public FhirFace? Face { get; init; }

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var face = Face ?? FhirFace.Of(httpContext)
            ?? throw new InvalidOperationException("The endpoint has no FHIR face: call WithFhir on its route group, or set Face.");
        var negotiated = ContentNegotiation.ForResponse(httpContext.Request, face.Negotiation);
        var body = Render(negotiated.Format, face.Version);

        var response = httpContext.Response;
        response.StatusCode = StatusCode;
        response.ContentType = negotiated.MediaType;
        response.ContentLength = body.Length;
        WriteHeaders(response.Headers);
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }

    private ReadOnlyMemory<byte> Render(FhirFormat format, FhirVersion version) => (format, document) switch
    {
        (_, null) => rendered!.In(format),
        (FhirFormat.Xml, _) => new FhirXml(version).ToUtf8(document),
        _ => FhirJson.ToUtf8(document),
    };

    private void WriteHeaders(IHeaderDictionary headers)
    {
        Write(headers, HeaderNames.ETag, ETag?.ToString());
        Write(headers, HeaderNames.LastModified, LastModified?.ToUniversalTime().ToString("R"));
        Write(headers, HeaderNames.Location, Location);
        Write(headers, HeaderNames.ContentLocation, ContentLocation);
        Write(headers, HeaderNames.CacheControl, CacheControl);
    }

    private static void Write(IHeaderDictionary headers, string name, string? value)
    {
        if (value is not null)
        {
            headers[name] = value;
        }
    }
}
