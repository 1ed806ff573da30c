using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace SpineSandbox.Fhir;

/// <summary>
/// Writes one document. Known elements come in schema order; what the schema does not know is written after them,
/// so that a document that is wrong on purpose stays as wrong as it was meant.
/// </summary>
internal sealed class FhirXmlWriter(XmlWriter writer, FhirSchema schema)
{
    public void Document(JsonObject resource)
    {
        writer.WriteStartDocument();
        Resource(resource);
        writer.WriteEndDocument();
    }

    private void Resource(JsonObject resource)
    {
        var type = resource.ResourceType() ?? throw new FhirFormatException("A resource without resourceType cannot be written as XML.");
        writer.WriteStartElement(type, FhirXml.Namespace);
        Children(resource, schema.FindResource(type));
        writer.WriteEndElement();
    }

    private void Children(JsonObject node, StructureDefinition? structure)
    {
        foreach (var group in structure?.Properties ?? [])
        {
            foreach (var property in group)
            {
                if (node.Count > 0 && !structure!.IsAttribute(property))
                {
                    Element(property.ValueName, node[property.ValueName], Twin(node, structure, property), property.Type);
                }
            }
        }

        foreach (var (name, value) in node)
        {
            if (structure?.TryGetProperty(name, out _) != true && !(name == "resourceType" && (structure?.IsResource ?? true)))
            {
                Element(name, value, null, null);
            }
        }
    }

    private static JsonNode? Twin(JsonObject node, StructureDefinition structure, ElementProperty property) =>
        property.Type.Primitive is not null && structure.TryGetProperty(property.TwinName, out _) ? node[property.TwinName] : null;

    private void Element(string name, JsonNode? value, JsonNode? twin, StructureDefinition? type)
    {
        if (value is not JsonArray && twin is not JsonArray)
        {
            Single(name, value, twin, type);
            return;
        }

        var values = value as JsonArray;
        var twins = twin as JsonArray;
        for (var i = 0; i < Math.Max(values?.Count ?? 0, twins?.Count ?? 0); i++)
        {
            Single(name, ItemAt(values, i), ItemAt(twins, i), type);
        }
    }

    private static JsonNode? ItemAt(JsonArray? items, int index) => index < items?.Count ? items[index] : null;

    private void Single(string name, JsonNode? value, JsonNode? twin, StructureDefinition? type)
    {
        switch (value)
        {
            case null when twin is null:
                break;
            case JsonValue text when type?.Name == "xhtml":
                Narrative(FhirNodeExtensions.AsString(text) ?? "");
                break;
            case null or JsonValue:
                Primitive(name, value as JsonValue, twin as JsonObject, type);
                break;
            case JsonObject child when child.ContainsKey("resourceType") && (type is null || type.HoldsResource):
                writer.WriteStartElement(name, FhirXml.Namespace);
                Resource(child);
                writer.WriteEndElement();
                break;
            case JsonObject child:
                Complex(name, child, type);
                break;
            default:
                Element(name, value, null, type);
                break;
        }
    }

    private void Complex(string name, JsonObject child, StructureDefinition? type)
    {
        writer.WriteStartElement(name, FhirXml.Namespace);
        Attributes(child, type);
        Children(child, type);
        writer.WriteEndElement();
    }

    private void Primitive(string name, JsonValue? value, JsonObject? twin, StructureDefinition? type)
    {
        writer.WriteStartElement(name, FhirXml.Namespace);
        if (twin is not null)
        {
            Attributes(twin, schema.Element);
        }

        if (value is not null)
        {
            writer.WriteAttributeString("value", TextOf(value));
        }

        if (twin is not null)
        {
            Children(twin, type is null ? null : schema.Element);
        }

        writer.WriteEndElement();
    }

    private void Attributes(JsonObject node, StructureDefinition? type)
    {
        if (node.Str("id") is { } id && type is not null)
        {
            writer.WriteAttributeString("id", id);
        }

        if (type?.Name == "Extension" && node.Str("url") is { } url)
        {
            writer.WriteAttributeString("url", url);
        }
    }

    private static string TextOf(JsonValue value) =>
        value.GetValueKind() == JsonValueKind.String ? FhirNodeExtensions.AsString(value) ?? value.ToString() : value.ToJsonString();

    // Parsed first: text that is no XML would break the document around it.
    private void Narrative(string div)
    {
        using (var reader = XmlReader.Create(new StringReader(div), XmlSafety.Settings(ConformanceLevel.Document)))
        {
            while (reader.Read())
            {
            }
        }

        writer.WriteRaw(div);
    }
}
