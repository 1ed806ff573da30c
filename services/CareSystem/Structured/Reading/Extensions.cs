using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured.Reading;

/// <summary>
/// Extensions by the name at the end of their URL: the hosts before it vary between the published samples, and so between suppliers.
/// </summary>
internal static class Extensions
{
    public static IEnumerable<JsonNode> ExtensionsNamed(this JsonNode? node, string name) =>
        node.Items("extension").Where(extension => extension.Text("url") is { } url && url.EndsWith(name, StringComparison.Ordinal));

    public static JsonNode? ExtensionNamed(this JsonNode? node, string name) => node.ExtensionsNamed(name).FirstOrDefault();
}
