using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Ssp;

namespace SpineSandbox.GpConnectProvider.Resources;

/// <summary>
/// The answer to a search (GPConnect-Searchset-Bundle-1). It is named after the request's trace ID, which the test pack expects of
/// documents, and has neither total nor links, which the profile forbids.
/// </summary>
internal static class Searchset
{
    /// <param name="request">For its trace ID.</param>
    /// <param name="resources">What was found, and what belongs to it.</param>
    /// <param name="root">Where the resources can be read, for products whose entries carry their address.</param>
    public static JsonObject Of(HttpRequest request, IEnumerable<JsonObject> resources, string? root = null) => new JsonObject
    {
        ["resourceType"] = "Bundle",
        ["id"] = request.Headers[SspHeaders.TraceId].ToString(),
        ["meta"] = Stu3.Meta("GPConnect-Searchset-Bundle-1"),
        ["type"] = "searchset",
    }
        .Set("entry", new JsonArray([.. resources.Select(resource => Entry(resource, root))]));

    private static JsonObject Entry(JsonObject resource, string? root) => new JsonObject()
        .Set("fullUrl", root is null ? null : $"{root}/{resource.ResourceType()}/{resource.Str("id")}")
        .Set("resource", resource);
}
