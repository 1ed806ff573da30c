using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>The rules of HL7 that speak about one object and that the schema table cannot hold.</summary>
internal static class Invariants
{
    private sealed record Rule(string Key, string Type, Func<JsonObject, bool> Holds, string Meaning);

    private static readonly FrozenDictionary<string, Rule[]> ByType = new Rule[]
    {
        new("ext-1", "Extension", HasValueOrExtensions, "an extension has either a value or extensions"),
        new("ref", "Reference", SaysSomething, "a reference has a reference, an identifier or a display"),
        new("per-1", "Period", EndsAfterStart, "a period starts before it ends"),
        new("cpt-2", "ContactPoint", value => Needs(value, "value", "system"), "a value needs a system"),
        new("qty-3", "Quantity", value => Needs(value, "code", "system"), "a code needs a system"),
        new("att-1", "Attachment", value => Needs(value, "data", "contentType"), "data needs a contentType"),
        new("rat-1", "Ratio", IsWholeRatio, "a ratio has both parts, or neither and an extension"),
        new("rng-2", "Range", IsUpward, "a range's low is not above its high"),
        new("pat-1", "Patient.contact", value => HasAny(value, "name", "telecom", "address", "organization"), "a contact needs a name, telecom, address or organization"),
    }.GroupBy(rule => rule.Type).ToFrozenDictionary(rules => rules.Key, rules => rules.ToArray());

    public static void Check(JsonObject node, StructureDefinition structure, FhirVersion version, IssueLog log)
    {
        // The twin of a primitive may hold only an id: its value stands elsewhere.
        if (!structure.IsResource && structure.Name != "Element" && node.Count == 1 && node.ContainsKey("id"))
        {
            log.Broken("ele-1", "an element has a value or children");
        }

        // Age, Count, Distance and Duration keep the rules of Quantity.
        if (ByType.TryGetValue(structure.BaseName == "Quantity" ? "Quantity" : structure.Name, out var rules))
        {
            foreach (var rule in rules)
            {
                if (!rule.Holds(node))
                {
                    log.Broken(rule.Key, rule.Meaning);
                }
            }
        }

        if (structure.Name == "Bundle")
        {
            BundleInvariants.Check(node, version, log);
        }
    }

    private static bool HasValueOrExtensions(JsonObject extension)
    {
        var values = extension.Any(property => property.Key.TrimStart('_').StartsWith("value", StringComparison.Ordinal));
        return values != extension.ContainsKey("extension");
    }

    // An extension in its place, such as a reason why it is absent, says something as well.
    private static bool SaysSomething(JsonObject reference) =>
        HasAny(reference, "reference", "identifier", "display", "_reference", "_display", "extension");

    private static bool EndsAfterStart(JsonObject period) =>
        !FhirDateTime.TryParse(period.Str("start"), out var start)
        || !FhirDateTime.TryParse(period.Str("end"), out var end)
        || start.Start < end.End;

    private static bool IsWholeRatio(JsonObject ratio) =>
        ratio.ContainsKey("numerator") == ratio.ContainsKey("denominator") && HasAny(ratio, "numerator", "extension");

    private static bool IsUpward(JsonObject range) =>
        range.Obj("low")?.Number("value") is not { } low || range.Obj("high")?.Number("value") is not { } high || low <= high;

    private static bool Needs(JsonObject value, string name, string needed) => !value.ContainsKey(name) || HasAny(value, needed, "_" + needed);

    private static bool HasAny(JsonObject value, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (value.ContainsKey(name))
            {
                return true;
            }
        }

        return false;
    }
}
