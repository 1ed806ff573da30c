using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>The document that one operation works on.</summary>
internal sealed class JsonPatchTarget(JsonNode? document, JsonPatchOperation operation)
{
    public JsonNode? Document => document;

    public JsonNode? Get(JsonPointer pointer)
    {
        var node = document;
        foreach (var segment in pointer.Segments)
        {
            node = Step(node, segment, pointer);
        }

        return node;
    }

    /// <returns>The document, which is another one if the root was set.</returns>
    public JsonNode? Add(JsonPointer pointer, JsonNode? value)
    {
        if (pointer.IsRoot)
        {
            return value;
        }

        var name = pointer.Segments[^1];
        switch (Parent(pointer))
        {
            case JsonObject parent:
                parent[name] = value;
                break;
            case JsonArray items when name == "-":
                items.Add(value);
                break;
            case JsonArray items:
                items.Insert(IndexIn(name, items.Count, pointer), value);
                break;
            default:
                throw Fault(pointer, JsonPatchFault.MissingTarget, "there is no object or array to add to");
        }

        return document;
    }

    public JsonNode? Replace(JsonPointer pointer, JsonNode? value)
    {
        Get(pointer);
        switch (pointer.IsRoot ? null : Parent(pointer))
        {
            case JsonObject parent:
                parent[pointer.Segments[^1]] = value;
                return document;
            case JsonArray items:
                items[int.Parse(pointer.Segments[^1])] = value;
                return document;
            default:
                return value;
        }
    }

    public void Remove(JsonPointer pointer)
    {
        Get(pointer);
        switch (pointer.IsRoot ? null : Parent(pointer))
        {
            case JsonObject parent:
                parent.Remove(pointer.Segments[^1]);
                break;
            case JsonArray items:
                items.RemoveAt(int.Parse(pointer.Segments[^1]));
                break;
            default:
                throw Fault(pointer, JsonPatchFault.InvalidTarget, "the document itself cannot be removed");
        }
    }

    private JsonNode? Parent(JsonPointer pointer)
    {
        var node = document;
        foreach (var segment in pointer.Segments.SkipLast(1))
        {
            node = Step(node, segment, pointer);
        }

        return node;
    }

    private JsonNode? Step(JsonNode? node, string segment, JsonPointer pointer) => node switch
    {
        JsonObject parent when parent.TryGetPropertyValue(segment, out var child) => child,
        JsonArray items => items[IndexIn(segment, items.Count - 1, pointer)],
        _ => throw Fault(pointer, JsonPatchFault.MissingTarget, $"there is no '{Excerpt.Of(segment)}'"),
    };

    private int IndexIn(string segment, int greatest, JsonPointer pointer)
    {
        if (segment != "-" && !JsonPointer.TryIndex(segment, out _))
        {
            throw Fault(pointer, JsonPatchFault.InvalidTarget, $"'{Excerpt.Of(segment)}' is no array index");
        }

        return JsonPointer.TryIndex(segment, out var index) && index <= greatest
            ? index
            : throw Fault(pointer, JsonPatchFault.MissingTarget, $"the array has no item {segment}");
    }

    private JsonPatchException Fault(JsonPointer pointer, JsonPatchFault fault, string reason) =>
        new(operation.Index, pointer.Text, fault, reason);
}
