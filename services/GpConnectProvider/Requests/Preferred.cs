using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Extensions;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.Requests;

/// <summary>Answers to a create or an update: the resource, or nothing where the consumer prefers <c>return=minimal</c>.</summary>
internal static class Preferred
{
    public static IResult Created(HttpContext context, JsonObject resource)
    {
        var location = $"{Address(context.Request)}/{resource.Str("id")}/_history/{VersionOf(resource)}";

        return IsMinimal(context.Request)
            ? Nothing(context, StatusCodes.Status201Created, resource, location)
            : FhirResults.Created(resource, location);
    }

    public static IResult Updated(HttpContext context, JsonObject resource) => IsMinimal(context.Request)
        ? Nothing(context, StatusCodes.Status200OK, resource, location: null)
        : Versioned.Read(context.Request, resource);

    private static bool IsMinimal(HttpRequest request) =>
        request.Headers["Prefer"].Any(value => value?.Contains("return=minimal", StringComparison.OrdinalIgnoreCase) == true);

    private static IResult Nothing(HttpContext context, int status, JsonObject resource, string? location)
    {
        context.Response.Headers.ETag = new ETag(VersionOf(resource)).ToString();
        context.Response.ContentLength = 0; // Else the server, which cannot know, sends one chunk of nothing.
        if (location is not null)
        {
            context.Response.Headers.Location = location;
        }

        return Results.StatusCode(status);
    }

    private static string VersionOf(JsonObject resource) => resource.Obj("meta")!.Str("versionId")!;

    private static string Address(HttpRequest request) => UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path);
}
