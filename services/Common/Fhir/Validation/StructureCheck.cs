using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>Walks a document along its schema: names, kinds, cardinalities, and for each object its invariants.</summary>
internal sealed class StructureCheck
{
    private readonly FhirSchema schema;
    private readonly ValidationOptions options;
    private readonly IssueLog log;
    private readonly PrimitiveCheck primitives;
    private readonly TwinCheck twins;
    private ContainedScope scope = new([]);

    public StructureCheck(FhirSchema schema, ValidationOptions options, IssueLog log)
    {
        this.schema = schema;
        this.options = options;
        this.log = log;
        primitives = new PrimitiveCheck(schema.Version, log);
        twins = new TwinCheck(log, twin => Object(twin, schema.Element));
    }

    /// <summary>A resource that stands for itself: the document, a Bundle's entry, a parameter.</summary>
    public void Resource(JsonObject resource)
    {
        var outer = scope;
        scope = new ContainedScope(resource.Objects("contained"));
        AnyResource(resource);
        scope.Report(log);
        scope = outer;
    }

    private void AnyResource(JsonObject resource)
    {
        var type = FhirNodeExtensions.AsString(resource["resourceType"]);
        if (type is null)
        {
            log.Error(IssueCodes.Structure, "resourceType is missing");
        }
        else if (schema.FindResource(type) is not { } structure)
        {
            log.Error(IssueCodes.Structure, $"unknown resource type '{Excerpt.Of(type)}'");
        }
        else if (resource.Count == 1)
        {
            log.Error(IssueCodes.Structure, "the resource is empty");
            Missing(structure, new bool[structure.Elements.Count]);
        }
        else
        {
            Object(resource, structure);
        }
    }

    private void Object(JsonObject node, StructureDefinition structure)
    {
        if (node.Count == 0)
        {
            log.Error(IssueCodes.Structure, "the element is empty");
            return;
        }

        if (log.Depth > options.MaxDepth)
        {
            log.Error(IssueCodes.Structure, $"nested deeper than {options.MaxDepth} levels");
            return;
        }

        Span<bool> seen = stackalloc bool[structure.Elements.Count];
        foreach (var (name, value) in node)
        {
            if (log.IsFull)
            {
                return;
            }

            if (structure.TryGetProperty(name, out var property))
            {
                Property(node, property, value, seen[property.Element.Order]);
                seen[property.Element.Order] = true;
            }
            else if (!structure.IsResource || name != "resourceType")
            {
                log.Report(options.UnknownElements, IssueCodes.Structure, IssueLog.UnknownElement, name);
            }
        }

        Invariants.Check(node, structure, schema.Version, log);
        Missing(structure, seen);
    }

    private void Missing(StructureDefinition structure, ReadOnlySpan<bool> seen)
    {
        foreach (var element in structure.Mandatory)
        {
            if (!seen[element.Order])
            {
                log.Error(IssueCodes.Required, "mandatory element is missing", element.Name);
            }
        }
    }

    private void Property(JsonObject owner, ElementProperty property, JsonNode? value, bool seenBefore)
    {
        var element = property.Element;
        log.Enter(element.Name, property.Name);
        if (seenBefore && element.IsChoice && IsSecondChoice(owner, property))
        {
            log.Error(IssueCodes.Structure, "only one of the choice may be present");
        }

        if (element.IsArray)
        {
            log.Leave();
            Repeating(owner, property, value);
            return;
        }

        Single(owner, property, value);
        log.Leave();
    }

    private void Single(JsonObject owner, ElementProperty property, JsonNode? value)
    {
        if (property.IsTwin)
        {
            twins.Single(value, hasValue: owner[property.ValueName] is not null);
        }
        else if (value is JsonArray)
        {
            log.Error(IssueCodes.Structure, "expected a single value, not an array");
        }
        else
        {
            Value(value, property);
        }
    }

    private void Repeating(JsonObject owner, ElementProperty property, JsonNode? value)
    {
        if (value is not JsonArray { Count: > 0 } items)
        {
            log.Error(IssueCodes.Structure, value is JsonArray ? "the array is empty" : "expected an array", property.Name);
        }
        else if (property.IsTwin)
        {
            twins.Items(property, items, owner[property.ValueName] as JsonArray);
        }
        else
        {
            Items(owner, property, items);
        }
    }

    // Value and twin of one choice belong together: valueString and _valueString.
    private static bool IsSecondChoice(JsonObject owner, ElementProperty property)
    {
        foreach (var other in property.Element.Types.Select(property.Element.NameFor))
        {
            if (other != property.ValueName && (owner.ContainsKey(other) || owner.ContainsKey("_" + other)))
            {
                return true;
            }
        }

        return false;
    }

    private void Items(JsonObject owner, ElementProperty property, JsonArray items)
    {
        for (var i = 0; i < items.Count && !log.IsFull; i++)
        {
            log.Enter(property.Element.Name, property.Name, i);
            if (items[i] is not null || !TwinCheck.HasItem(owner[property.TwinName], i))
            {
                Value(items[i], property);
            }

            log.Leave();
        }
    }

    private void Value(JsonNode? value, ElementProperty property)
    {
        switch (value)
        {
            case null:
                log.Error(IssueCodes.Structure, "null is not allowed");
                break;
            case JsonValue primitive when property.Type.Primitive is { } type:
                primitives.Check(primitive, type, property.Element.RequiredCodes);
                Refer(type.Name is "uri" or "canonical" or "url" ? FhirNodeExtensions.AsString(primitive) : null);
                break;
            case JsonObject child when property.Type.HoldsResource:
                Held(child, property);
                break;
            case JsonObject child when property.Type.Primitive is null:
                Complex(child, property.Type);
                break;
            default:
                log.Error(IssueCodes.Structure, $"expected {property.Type.Primitive?.KindInWords ?? "an object"}");
                break;
        }
    }

    private void Complex(JsonObject child, StructureDefinition type)
    {
        Object(child, type);
        if (type.Name == "Reference")
        {
            Refer(child.Str("reference"));
        }
    }

    private void Held(JsonObject resource, ElementProperty property)
    {
        if (property.ValueName != "contained")
        {
            Resource(resource);
            return;
        }

        scope.EnterContained(resource);
        ContainedScope.CheckContent(resource, schema.Version, log);
        AnyResource(resource);
        scope.LeaveContained();
    }

    private void Refer(string? reference)
    {
        if (reference?.StartsWith('#') == true && !scope.Refer(reference[1..]))
        {
            log.Broken("ref-1", $"'{Excerpt.Of(reference)}' is not contained in the resource");
        }
    }
}
