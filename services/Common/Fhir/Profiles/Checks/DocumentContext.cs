using System.Text.Json.Nodes;
using SpineSandbox.Fhir.Profiles.Tables;

namespace SpineSandbox.Fhir.Profiles.Checks;

/// <summary>What the checks of one document share.</summary>
internal sealed class DocumentContext(FhirSchema schema, ProfileTable profiles, JsonObject document)
{
    private readonly ReferenceResolver resolver = new(document);
    private readonly HashSet<(JsonObject Parent, string Url)> covered = [];

    public FhirSchema Schema => schema;

    public ProfileTable Profiles => profiles;

    /// <summary>The resource whose elements are being checked; <c>#id</c> is looked up in it.</summary>
    public JsonObject Container { get; set; } = document;

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

        if (resolver.Resolve(Container, text) is { } target)
        {
            return target.ResourceType();
        }

        var parts = text.Split("/_history/")[0].Split('/');
        return parts.Length > 1 && schema.FindResource(parts[^2]) is { } type ? type.Name : null;
    }
}
