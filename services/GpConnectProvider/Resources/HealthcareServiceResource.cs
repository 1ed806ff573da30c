using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SpineSandbox.GpConnectProvider.Resources;

/// <summary>What an organisation does for patients who are referred to it (CareConnect-HealthcareService-1).</summary>
internal static partial class HealthcareServiceResource
{
    private const int LongestId = 64;

    /// <param name="organisation">Who provides the service.</param>
    /// <param name="provider">Reference to the organisation.</param>
    /// <param name="practice">Whose identifier it gets.</param>
    public static JsonObject From(OdsCode organisation, string name, JsonObject provider, OdsCode practice)
    {
        var id = $"{organisation}-{NotOfAnId().Replace(name.ToLowerInvariant(), "-")}";
        id = id.Length > LongestId ? id[..LongestId] : id;

        return new JsonObject
        {
            ["resourceType"] = "HealthcareService",
            ["id"] = id,
            ["meta"] = new JsonObject { ["profile"] = new JsonArray(Stu3.CareConnectProfile("CareConnect-HealthcareService-1")) },
            ["identifier"] = new JsonArray(Stu3.Identifier(Stu3.RecordSystem(practice), id)),
            ["active"] = true,
            ["providedBy"] = provider,
            ["name"] = name,
        };
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotOfAnId();
}
