using System.Text.Json.Nodes;

namespace SpineSandbox.Pages.Json;

/// <summary>
/// Extensions by the name at the end of their URL: the hosts before it vary between the published samples, and so between suppliers.
/// </summary>
public static class Extensions
{
    public static IEnumerable<JsonNode> ExtensionsNamed(this JsonNode? node, string name) =>
        node.Items("extension").Where(extension => extension.Text("url") is { } url && url.EndsWith(name, StringComparison.Ordinal));

    public static JsonNode? ExtensionNamed(this JsonNode? node, string name) => node.ExtensionsNamed(name).FirstOrDefault();
}
