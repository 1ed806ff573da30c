using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Extensions;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.Requests;

/// <summary>A resource that was read by its id: with its version in the ETag, and the address of that version.</summary>
internal static class Versioned
{
    public static FhirResult Read(HttpRequest request, JsonObject resource)
    {
        var version = resource.Obj("meta")!.Str("versionId")!;
        var address = UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path);

        return FhirResults.Resource(resource, contentLocation: $"{address}/_history/{version}");
    }
}
