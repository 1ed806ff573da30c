using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>The <c>_name</c> twin of a primitive: id and extensions beside a value, or in place of one.</summary>
internal sealed class TwinCheck(IssueLog log, Action<JsonObject> checkElement)
{
    public static bool HasItem(JsonNode? twin, int index) =>
        twin is JsonArray items && index < items.Count && items[index] is not null;

    public void Items(ElementProperty property, JsonArray twins, JsonArray? values)
    {
        if (values is not null && values.Count != twins.Count)
        {
            log.Error(IssueCodes.Structure, $"expected as many items as there are values, {values.Count}", property.Name);
            return;
        }

        if (twins.All(twin => twin is null))
        {
            log.Error(IssueCodes.Structure, "the array is empty", property.Name);
        }

        for (var i = 0; i < twins.Count; i++)
        {
            var hasValue = values?[i] is not null;
            if (twins[i] is not null || !hasValue)
            {
                log.Enter(property.Element.Name, property.Name, i);
                Single(twins[i], hasValue);
                log.Leave();
            }
        }
    }

    public void Single(JsonNode? twin, bool hasValue)
    {
        if (twin is not JsonObject element)
        {
            log.Error(IssueCodes.Structure, twin is null ? "null is not allowed" : "expected an object with id or extension");
            return;
        }

        checkElement(element);
        if (!hasValue && !element.ContainsKey("extension"))
        {
            log.Error(IssueCodes.Structure, "neither a value nor an extension");
        }
    }
}
