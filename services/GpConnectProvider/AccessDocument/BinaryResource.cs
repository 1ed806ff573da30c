using System.Text.Json.Nodes;

namespace SpineSandbox.GpConnectProvider.AccessDocument;

/// <summary>A document's content as an STU3 Binary, which has no profile.</summary>
internal static class BinaryResource
{
    public static JsonObject From(StoredDocument document) => new()
    {
        ["resourceType"] = "Binary",
        ["id"] = document.Id,
        ["meta"] = new JsonObject { ["versionId"] = "1" },
        ["contentType"] = document.ContentType,
        ["content"] = Convert.ToBase64String(document.Content),
    };
}
