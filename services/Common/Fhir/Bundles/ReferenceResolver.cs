using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>Finds what a reference within a Bundle points to.</summary>
public sealed class ReferenceResolver
{
    private readonly Dictionary<string, JsonObject> byFullUrl = [];
    private readonly Dictionary<string, JsonObject> byTypeAndId = [];
    private readonly Dictionary<JsonObject, string> fullUrls = new(ReferenceEqualityComparer.Instance);

    public ReferenceResolver(JsonObject bundle)
    {
        foreach (var entry in bundle.Objects("entry"))
        {
            if (entry.Obj("resource") is { } resource)
            {
                Add(resource, entry.Str("fullUrl"));
            }
        }
    }

    /// <param name="container">The resource that holds the reference.</param>
    /// <param name="reference"><c>#id</c>, <c>urn:uuid:…</c>, <c>Type/id</c> or an absolute URL, with a version or without.</param>
    public JsonObject? Resolve(JsonObject container, string reference)
    {
        if (reference.StartsWith('#'))
        {
            return container.Objects("contained").FirstOrDefault(resource => resource.Str("id") == reference[1..]);
        }

        var unversioned = WithoutVersion(reference);
        if (byFullUrl.TryGetValue(unversioned, out var target))
        {
            return target;
        }

        // A relative reference is meant on the server that the container came from.
        if (BaseOf(container) is { } root && byFullUrl.TryGetValue($"{root}{unversioned}", out target))
        {
            return target;
        }

        return byTypeAndId.GetValueOrDefault(unversioned);
    }

    private void Add(JsonObject resource, string? fullUrl)
    {
        if (fullUrl is not null)
        {
            byFullUrl.TryAdd(fullUrl, resource);
            fullUrls.TryAdd(resource, fullUrl);
        }

        if (resource.Str("id") is { } id)
        {
            byTypeAndId.TryAdd($"{resource.ResourceType()}/{id}", resource);
        }
    }

    private string? BaseOf(JsonObject container)
    {
        var ending = $"{container.ResourceType()}/{container.Str("id")}";
        return fullUrls.TryGetValue(container, out var url) && url.EndsWith(ending, StringComparison.Ordinal) ? url[..^ending.Length] : null;
    }

    private static string WithoutVersion(string reference)
    {
        var at = reference.IndexOf("/_history/", StringComparison.Ordinal);
        return at < 0 ? reference : reference[..at];
    }
}
