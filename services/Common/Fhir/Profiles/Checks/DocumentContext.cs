using System.Text.Json.Nodes;
using SpineSandbox.Fhir.Profiles.Tables;

namespace SpineSandbox.Fhir.Profiles.Checks;

/// <summary>What the checks of one document share.</summary>
internal sealed class DocumentContext(FhirSchema schema, ProfileTable profiles, JsonObject document)
{
    private readonly Stack<ReferenceResolver> bundles = new([new ReferenceResolver(document)]);
    private readonly HashSet<(JsonObject Parent, string Url)> covered = [];

    public FhirSchema Schema => schema;

    public ProfileTable Profiles => profiles;

    /// <summary>The resource whose elements are being checked; <c>#id</c> is looked up in it.</summary>
    public JsonObject Container { get; set; } = document;

    /// <summary>A message may carry a Bundle in its Bundle: references are looked up in the inner one first.</summary>
    public void Enter(JsonObject resource)
    {
        if (resource.ResourceType() == "Bundle")
        {
            bundles.Push(new ReferenceResolver(resource));
        }
    }

    public void Leave(JsonObject resource)
    {
        if (resource.ResourceType() == "Bundle")
        {
            bundles.Pop();
        }
    }

    /// <summary>Notes that a profile in use has spoken about an extension at this place.</summary>
    public void Cover(JsonObject parent, ElementRule slice)
    {
        if (slice.ExtensionUrl is { } url)
        {
            covered.Add((parent, url));
        }
    }

    public bool IsCovered(JsonObject parent, string url) => covered.Contains((parent, url));

    /// <summary>The resource type that a reference points to, as far as the document tells.</summary>
    public string? TypeOfTarget(JsonObject reference)
    {
        if (reference.Str("reference") is not { } text)
        {
            return reference.Str("type");
        }

        if (bundles.Select(bundle => bundle.Resolve(Container, text)).FirstOrDefault(found => found is not null) is { } target)
        {
            return target.ResourceType();
        }

        var parts = text.Split("/_history/")[0].Split('/');
        return parts.Length > 1 && schema.FindResource(parts[^2]) is { } type ? type.Name : null;
    }
}
