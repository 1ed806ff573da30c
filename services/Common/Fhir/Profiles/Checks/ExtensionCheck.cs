using System.Text.Json.Nodes;
using SpineSandbox.Fhir.Profiles.Tables;

namespace SpineSandbox.Fhir.Profiles.Checks;

/// <summary>Every extension of a document: is its URL known, may it stand here, does it keep its own definition.</summary>
internal sealed class ExtensionCheck(DocumentContext document, BreachLog log)
{
    private const string Hl7 = "http://hl7.org/fhir/";

    /// <param name="owner">The object that has extensions.</param>
    /// <param name="structure">Its type.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="place">The same without indexes, from the nearest resource on.</param>
    public void Check(JsonObject owner, StructureDefinition structure, NodePath path, string place)
    {
        foreach (var name in (string[])["extension", "modifierExtension"])
        {
            var instances = Instance.Of(owner, structure, name, path);
            foreach (var instance in instances)
            {
                // The parts of an extension have plain names; its own definition speaks about them.
                if (instance.Value is JsonObject extension && extension.Str("url") is { } url && (structure.Name != "Extension" || url.Contains(':')))
                {
                    One(extension, url, instance, owner, structure, place);
                }
            }

            Occurrences(instances, owner);
        }
    }

    private void One(JsonObject extension, string url, Instance instance, JsonObject owner, StructureDefinition structure, string place)
    {
        if (document.Profiles.Find(url) is not { } definition)
        {
            // The extensions of HL7 itself are not in the tables.
            if (!url.StartsWith(Hl7, StringComparison.Ordinal))
            {
                log.Add(instance.Path, "extension", url, $"the extension is not known{Hint(url)}", IssueSeverity.Warning);
            }

            return;
        }

        foreach (var part in document.Profiles.WithBases(definition))
        {
            new ElementCheck(document, part, log).Root(extension, instance.Type, instance.Path);
        }

        if (definition.Contexts.Count > 0 && !document.IsCovered(owner, definition.Url) && !definition.Contexts.Any(allowed => Fits(allowed, owner, structure, place)))
        {
            log.Add(instance.Path, "on", definition.Url, $"may stand only on {string.Join(", ", definition.Contexts)}, not on {place}", IssueSeverity.Error);
        }
    }

    // STU3 definitions name a resource and mean everything within it.
    private bool Fits(string allowed, JsonObject owner, StructureDefinition structure, string place) =>
        allowed is "Element" or "*"
        || allowed == structure.Name
        || place == allowed
        || place.StartsWith(allowed + ".", StringComparison.Ordinal)
        || (allowed is "Resource" or "DomainResource" && structure.IsResource)
        || (char.IsAsciiLetterUpper(allowed[0]) && allowed.Contains('.') && IsDataTypeElement(allowed, place))
        || owner.Str("url") == allowed;

    // ContactPoint.system stands for Patient.telecom.system.
    private bool IsDataTypeElement(string allowed, string place) =>
        document.Schema.Find(allowed.Split('.')[0])?.Kind == StructureKind.Type
        && place.EndsWith(allowed[allowed.IndexOf('.')..], StringComparison.Ordinal);

    private void Occurrences(List<Instance> instances, JsonObject owner)
    {
        foreach (var group in instances.GroupBy(instance => (instance.Value as JsonObject)?.Str("url") ?? ""))
        {
            if (document.Profiles.Find(group.Key) is { Occurrence.Max: { } max } definition && group.Count() > max && !document.IsCovered(owner, definition.Url))
            {
                log.Add(group.ElementAt(max).Path, definition.Root.Self!, $"card={definition.Occurrence}", definition, $"the extension is present {group.Count()} times, must be {definition.Occurrence}");
            }
        }
    }

    // The mistakes that are made most often: the wrong scheme, the other host, the version left out.
    private string Hint(string url)
    {
        var name = url[(url.LastIndexOf('/') + 1)..];
        var likely = document.Profiles.Urls.FirstOrDefault(known => known.EndsWith("/" + name, StringComparison.Ordinal));
        return likely is null ? "" : $"; {likely} is";
    }
}
