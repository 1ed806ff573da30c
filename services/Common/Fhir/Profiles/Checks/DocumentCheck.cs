using System.Text.Json.Nodes;
using SpineSandbox.Fhir.Profiles.Tables;

namespace SpineSandbox.Fhir.Profiles.Checks;

/// <summary>Walks a document: every resource against the profiles it claims, every extension against its definition.</summary>
internal sealed class DocumentCheck
{
    private readonly JsonObject document;
    private readonly DocumentContext context;
    private readonly BreachLog log = new();
    private readonly ExtensionCheck extensions;

    public DocumentCheck(FhirSchema schema, ProfileTable profiles, JsonObject document)
    {
        this.document = document;
        context = new DocumentContext(schema, profiles, document);
        extensions = new ExtensionCheck(context, log);
    }

    public IReadOnlyList<ProfileBreach> Run(string? profileUrl)
    {
        Resource(document, new NodePath(null, document.ResourceType() ?? "Resource"), profileUrl);
        return log.Breaches;
    }

    private void Resource(JsonObject resource, NodePath path, string? profileUrl = null, bool isContained = false)
    {
        if (context.Schema.FindResource(resource.ResourceType()) is not { } structure)
        {
            return;
        }

        var outer = context.Container;
        context.Container = isContained ? outer : resource;
        context.Enter(resource);
        var claimed = resource.Obj("meta")?.Strings("profile") ?? [];
        foreach (var url in claimed.Append(profileUrl).OfType<string>().Distinct())
        {
            Against(url, resource, structure, path);
        }

        Inside(resource, structure, path, structure.Name);
        context.Leave(resource);
        context.Container = outer;
    }

    private void Against(string url, JsonObject resource, StructureDefinition structure, NodePath path)
    {
        if (context.Profiles.Find(url) is not { } profile)
        {
            log.Add(path.Down("meta").Down("profile"), "profile", url, $"the profile {Excerpt.Of(url)} is not known", IssueSeverity.Warning);
        }
        else if (context.Profiles.TypeOf(profile.Url) != structure.Name)
        {
            log.Add(path, "profile", profile.Url, $"the profile is for {context.Profiles.TypeOf(profile.Url)}, not for {structure.Name}", IssueSeverity.Error);
        }
        else
        {
            foreach (var part in context.Profiles.WithBases(profile))
            {
                new ElementCheck(context, part, log).Root(resource, structure, path);
            }
        }
    }

    // place: the path by the names of the elements, as the contexts of extensions are written.
    private void Inside(JsonObject node, StructureDefinition structure, NodePath path, string place)
    {
        extensions.Check(node, structure, path, place);
        foreach (var group in structure.Properties)
        {
            foreach (var property in group.Where(property => node.ContainsKey(property.ValueName) || node.ContainsKey(property.TwinName)))
            {
                foreach (var instance in Instance.Of(node, structure, property.ValueName, path))
                {
                    Below(instance, property, $"{place}.{property.Element.Name}");
                }
            }
        }
    }

    private void Below(Instance instance, ElementProperty property, string place)
    {
        if (instance.Value is JsonObject resource && property.Type.HoldsResource)
        {
            Resource(resource, instance.Path, isContained: property.ValueName == "contained");
        }
        else if (instance.Value is JsonObject || instance.Twin is not null)
        {
            var (node, structure) = instance.Inside(context.Schema);
            Inside(node, structure, instance.Path, place);
        }
    }
}
