using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir;

/// <summary>The contained resources of one container, and who refers to them (ref-1, dom-2 to dom-5).</summary>
internal sealed class ContainedScope
{
    private readonly List<string?> ids;
    private readonly HashSet<string> referredTo = [];
    private JsonObject? current;

    public ContainedScope(IEnumerable<JsonObject> contained) => ids = [.. contained.Select(resource => resource.Str("id"))];

    public void EnterContained(JsonObject resource) => current = resource;

    public void LeaveContained() => current = null;

    /// <summary>Notes a reference.</summary>
    /// <returns>Whether there is such a contained resource.</returns>
    public bool Refer(string id)
    {
        // "#" alone is the container; what refers to it has its place there.
        if (id.Length == 0)
        {
            referredTo.Add(current?.Str("id") ?? "");
            return true;
        }

        referredTo.Add(id);
        return ids.Contains(id);
    }

    public static void CheckContent(JsonObject resource, FhirVersion version, IssueLog log)
    {
        if (resource.ContainsKey("contained"))
        {
            log.Broken("dom-2", "a contained resource contains no resources");
        }

        if (resource.Obj("meta") is not { } meta)
        {
            return;
        }

        if (meta.ContainsKey("versionId") || meta.ContainsKey("lastUpdated"))
        {
            log.Broken("dom-4", "a contained resource has no versionId and no lastUpdated");
        }

        if (version == FhirVersion.R4 && meta.ContainsKey("security"))
        {
            log.Broken("dom-5", "a contained resource has no security labels");
        }
    }

    /// <summary>Reports the contained resources that nobody refers to.</summary>
    public void Report(IssueLog log)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (ids[i] is not { } id)
            {
                log.Error(IssueCodes.Required, "a contained resource needs an id", $"contained[{i}].id");
            }
            else if (!referredTo.Contains(id))
            {
                log.Broken("dom-3", "nothing refers to the contained resource", $"contained[{i}]");
            }
        }
    }
}
