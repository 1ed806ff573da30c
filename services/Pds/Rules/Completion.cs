using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Documents;

namespace SpineSandbox.Pds.Rules;

/// <summary>What PDS adds to a change itself: the version, ids of new objects, periods that begin today; blank lines go.</summary>
internal static class Completion
{
    private static readonly string[] ListsWithIds = ["name", "address", "telecom", "contact", "generalPractitioner"];
    private static readonly string[] ListsWithPeriods = ["name", "address", "telecom", "contact"];

    public static void Complete(PatientChange change)
    {
        if (change.After.Obj("meta") is { } meta)
        {
            meta["versionId"] = change.Version.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var list in ListsWithIds)
        {
            foreach (var changed in change.Changed(list).Where(changed => changed.IsAdded).ToList())
            {
                changed.Item.Remove("id");
                changed.Item.Insert(0, "id", ObjectId.Of(NhsNumberOf(change), list, $"{change.Version}-{changed.Path}"));
            }
        }

        foreach (var item in ListsWithPeriods.SelectMany(change.Changed).Where(NeedsPeriod).Select(changed => changed.Item).ToList())
        {
            item["period"] = new JsonObject { ["start"] = change.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        }

        foreach (var lines in change.Changed("address").Select(changed => changed.Item["line"]).OfType<JsonArray>().ToList())
        {
            lines.RemoveAll(IsBlank);
        }

        foreach (var prefixes in change.Changed("name").Select(changed => changed.Item["prefix"]).OfType<JsonArray>().ToList())
        {
            DropFullStops(prefixes);
        }
    }

    private static NhsNumber NhsNumberOf(PatientChange change) => NhsNumber.Parse(change.After.Str("id")!);

    private static bool NeedsPeriod(ChangedItem changed) => !changed.Item.ContainsKey("period");

    private static bool IsBlank(JsonNode? line) =>
        line is JsonValue value && value.TryGetValue<string>(out var text) && string.IsNullOrWhiteSpace(text);

    private static void DropFullStops(JsonArray prefixes)
    {
        for (var index = 0; index < prefixes.Count; index++)
        {
            if (prefixes[index] is JsonValue value && value.TryGetValue<string>(out var text) && text.EndsWith('.'))
            {
                prefixes[index] = text.TrimEnd('.');
            }
        }
    }
}
