using System.Text.Json.Nodes;
using System.Xml;

namespace SpineSandbox.Fhir;

/// <summary>Reads one document element by element along its schema. Every loop ends at its end element or at the end of the text.</summary>
internal sealed class FhirXmlReader(XmlReader reader, FhirSchema schema, IssueLog log)
{
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    public JsonObject Document() => Resource(isRoot: true);

    // The reader stands on the element that is named by the resource type, and leaves it behind.
    private JsonObject Resource(bool isRoot)
    {
        var resource = new JsonObject { ["resourceType"] = reader.LocalName };
        if (reader.NamespaceURI != FhirXml.Namespace)
        {
            log.Error(IssueCodes.Structure, $"expected the namespace {FhirXml.Namespace}, not '{Excerpt.Of(reader.NamespaceURI)}'");
        }

        NoAttributes(isRoot);
        if (schema.FindResource(reader.LocalName) is { } structure)
        {
            Children(resource, structure);
        }
        else
        {
            log.Error(IssueCodes.Structure, $"unknown resource type '{Excerpt.Of(reader.LocalName)}'");
            reader.Skip();
        }

        return resource;
    }

    private void Children(JsonObject node, StructureDefinition structure)
    {
        var order = -1;
        foreach (var name in ChildElements())
        {
            if (reader.NamespaceURI != ExpectedNamespace(name) || !IsElement(structure, name, out var property))
            {
                log.Error(IssueCodes.Structure, IssueLog.UnknownElement, name);
                reader.Skip();
                continue;
            }

            CheckOrder(node, property, order);
            order = Math.Max(order, property.Element.Order);
            Child(node, property);
        }
    }

    private static bool IsElement(StructureDefinition structure, string name, out ElementProperty property) =>
        structure.TryGetProperty(name, out property!) && !property.IsTwin && !structure.IsAttribute(property);

    private static string ExpectedNamespace(string name) => name == "div" ? NarrativeCheck.Namespace : FhirXml.Namespace;

    private void CheckOrder(JsonObject node, ElementProperty property, int order)
    {
        var element = property.Element;
        if (element.Order < order)
        {
            log.Error(IssueCodes.Structure, "the element is out of order", element.Name);
        }
        else if (!element.IsArray && (node.ContainsKey(property.ValueName) || node.ContainsKey(property.TwinName)))
        {
            log.Error(IssueCodes.Structure, "the element may appear only once", element.Name);
        }
    }

    private void Child(JsonObject node, ElementProperty property)
    {
        var index = property.Element.IsArray ? Count(node, property) : -1;
        log.Enter(property.Element.Name, property.ValueName, index);
        if (property.Type.Name == "xhtml")
        {
            node[property.ValueName] = reader.ReadOuterXml();
        }
        else if (property.Type.Primitive is { } primitive)
        {
            var (value, twin) = Primitive(primitive);
            XmlTwins.Place(node, property, index, value, twin);
        }
        else
        {
            XmlTwins.Place(node, property, index, property.Type.HoldsResource ? Held() : Complex(property.Type), twin: null);
        }

        log.Leave();
    }

    private static int Count(JsonObject node, ElementProperty property) =>
        Math.Max((node[property.ValueName] as JsonArray)?.Count ?? 0, (node[property.TwinName] as JsonArray)?.Count ?? 0);

    private JsonObject Complex(StructureDefinition type)
    {
        var node = new JsonObject();
        while (reader.MoveToNextAttribute())
        {
            if (type.TryGetProperty(reader.LocalName, out var property) && type.IsAttribute(property) && reader.NamespaceURI.Length == 0)
            {
                node[reader.LocalName] = reader.Value;
            }
            else
            {
                StrayAttribute(isRoot: false);
            }
        }

        reader.MoveToElement();
        Children(node, type);
        return node;
    }

    private (JsonNode? Value, JsonObject? Twin) Primitive(PrimitiveType type)
    {
        JsonNode? value = null;
        var twin = new JsonObject();
        while (reader.MoveToNextAttribute())
        {
            switch (reader.LocalName)
            {
                case "value" when reader.NamespaceURI.Length == 0:
                    value = type.FromXml(reader.Value, schema.Version);
                    break;
                case "id" when reader.NamespaceURI.Length == 0:
                    twin["id"] = reader.Value;
                    break;
                default:
                    StrayAttribute(isRoot: false);
                    break;
            }
        }

        reader.MoveToElement();
        Children(twin, schema.Element);
        if (value is null && twin.Count == 0)
        {
            log.Error(IssueCodes.Structure, "the element is empty");
        }

        return (value, twin.Count == 0 ? null : twin);
    }

    // A wrapper without attributes around exactly one resource.
    private JsonObject? Held()
    {
        NoAttributes(isRoot: false);
        JsonObject? resource = null;
        foreach (var _ in ChildElements())
        {
            if (resource is null)
            {
                resource = Resource(isRoot: false);
            }
            else
            {
                log.Error(IssueCodes.Structure, "only one resource may stand here");
                reader.Skip();
            }
        }

        if (resource is null)
        {
            log.Error(IssueCodes.Structure, "expected a resource");
        }

        return resource;
    }

    /// <summary>Stops at each child element, which the caller must consume, and leaves the parent behind.</summary>
    private IEnumerable<string> ChildElements()
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            yield break;
        }

        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement && !reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                yield return reader.LocalName;
                continue;
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                log.Error(IssueCodes.Structure, "text is allowed only in a narrative");
            }

            reader.Read();
        }

        reader.Read();
    }

    private void NoAttributes(bool isRoot)
    {
        while (reader.MoveToNextAttribute())
        {
            StrayAttribute(isRoot);
        }

        reader.MoveToElement();
    }

    private void StrayAttribute(bool isRoot)
    {
        if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/" && !(isRoot && reader.NamespaceURI == SchemaInstance))
        {
            log.Error(IssueCodes.Structure, $"unexpected attribute '{Excerpt.Of(reader.LocalName)}'");
        }
    }
}
