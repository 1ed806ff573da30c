using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SpineSandbox.Fhir;

/// <summary>Answers of FHIR endpoints.</summary>
public static class FhirResults
{
    /// <summary>A resource; its ETag is that of <c>meta.versionId</c> unless another is given.</summary>
    public static FhirResult Resource(
        JsonObject resource,
        int statusCode = StatusCodes.Status200OK,
        ETag? etag = null,
        string? cacheControl = null,
        string? contentLocation = null) => new(resource)
    {
        StatusCode = statusCode,
        ETag = etag ?? VersionOf(resource),
        CacheControl = cacheControl,
        ContentLocation = contentLocation,
    };

    /// <summary>A resource that was rendered before.</summary>
    public static FhirResult Rendered(
        RenderedResource resource, int statusCode = StatusCodes.Status200OK, ETag? etag = null, string? cacheControl = null) =>
        new(resource) { StatusCode = statusCode, ETag = etag, CacheControl = cacheControl };

    /// <summary>A resource that was just created, with its versioned address.</summary>
    public static FhirResult Created(JsonObject resource, string location, string? cacheControl = null) => new(resource)
    {
        StatusCode = StatusCodes.Status201Created,
        ETag = VersionOf(resource),
        Location = location,
        CacheControl = cacheControl,
    };

    /// <summary>A refusal. <paramref name="face" /> is needed only where no endpoint was chosen.</summary>
    public static FhirResult Outcome(int statusCode, JsonObject outcome, FhirFace? face = null, string? cacheControl = null) =>
        new(outcome) { StatusCode = statusCode, Face = face, CacheControl = cacheControl };

    private static ETag? VersionOf(JsonObject resource) =>
        resource.Obj("meta")?.Str("versionId") is { } version ? new ETag(version) : null;
}
