using System.Text.Json.Nodes;

namespace SpineSandbox.Fhir.Profiles.Checks;

/// <summary>The invariants that profiles add, by key. Their expressions stand in the tables.</summary>
internal static class ProfileInvariants
{
    private const string MediaLink = "http://hl7.org/fhir/5.0/StructureDefinition/extension-DiagnosticReport.media.link";
    private const string Collector = "http://hl7.org/fhir/5.0/StructureDefinition/extension-Specimen.collection.collector";

    private static readonly Dictionary<string, Func<JsonObject, bool>> ByKey = new()
    {
        ["ukcore-diag-lab-002"] = report =>
            !report.Objects("media").Any(media => media.FindExtension(MediaLink) is not null)
            || !report.Objects("media").Any(media => media.Obj("link")?.Str("reference") is not null),
        ["ukcore-imm-001"] = immunization => immunization.Str("status") != "not-done" || immunization.ContainsKey("statusReason"),
        ["ukcore-spec-001"] = collection =>
            collection.Obj("collector")?.Str("reference") is null || collection.FindExtension(Collector) is null,
    };

    public static bool IsKnown(string key) => ByKey.ContainsKey(key);

    public static bool Holds(string key, JsonObject node) => !ByKey.TryGetValue(key, out var holds) || holds(node);
}
