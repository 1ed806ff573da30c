using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Pds.Errors;

namespace SpineSandbox.Pds.Rules;

/// <summary>A record before and after a change, for the rules to judge. A new patient has nothing before.</summary>
/// <param name="Before">The stored document; empty for a new patient.</param>
/// <param name="After">The document to be stored.</param>
/// <param name="Version">The version that it becomes.</param>
/// <param name="Today">The day of the change.</param>
/// <param name="IsNew">True when a patient is created.</param>
internal sealed record PatientChange(JsonObject Before, JsonObject After, int Version, DateOnly Today, bool IsNew)
{
    public static PatientChange Update(JsonObject before, JsonObject after, int version, DateOnly today) =>
        new(before, after, version, today, IsNew: false);

    public static PatientChange Create(JsonObject document, DateOnly today) =>
        new([], document, Version: 1, today, IsNew: true);

    /// <summary>What was added to a list or changed in it; rules do not judge what was there and stays.</summary>
    public IEnumerable<ChangedItem> Changed(string list)
    {
        var key = list == "extension" ? "url" : "id";
        var before = Before.Objects(list).ToList();
        var index = 0;

        foreach (var item in After.Objects(list))
        {
            var old = item.Str(key) is { } name ? before.Find(other => other.Str(key) == name) : null;
            if (old is null || !JsonNode.DeepEquals(old, item))
            {
                yield return new ChangedItem(item, old, $"{list}/{index}");
            }

            index++;
        }
    }

    /// <summary>True when the element was there and is no more.</summary>
    public bool Removes(string element) => Before.ContainsKey(element) && !After.ContainsKey(element);

    /// <summary>True when the element is new or another than before.</summary>
    public bool Sets(string element) => After.ContainsKey(element) && !JsonNode.DeepEquals(Before[element], After[element]);

    /// <summary>The refusal of a change that is not consistent.</summary>
    public PdsError Invalid(string reason) => IsNew ? ChangeErrors.InvalidCreate(reason) : ChangeErrors.InvalidUpdate(reason);

    /// <summary>The refusal of a change that this caller may not make.</summary>
    public PdsError Forbidden(string reason) => IsNew ? ChangeErrors.InvalidCreate(reason) : ChangeErrors.ForbiddenUpdate(reason);
}

/// <summary>One item of a list that was added or changed.</summary>
/// <param name="Old">The item as it was; null for one that was added.</param>
/// <param name="Path">Where it stands: <c>name/0</c>.</param>
internal sealed record ChangedItem(JsonObject Item, JsonObject? Old, string Path)
{
    public bool IsAdded => Old is null;
}
