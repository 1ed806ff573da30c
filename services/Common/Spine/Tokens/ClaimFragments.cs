using System.Text.Json.Nodes;

namespace SpineSandbox.Spine.Tokens;

/// <summary>The FHIR fragments that both releases of the token share.</summary>
internal static class ClaimFragments
{
    public static JsonObject Identifier(string system, string value) => new() { ["system"] = system, ["value"] = value };

    public static JsonObject Name(RequestingPractitioner practitioner, JsonNode family)
    {
        var name = new JsonObject { ["family"] = family, ["given"] = new JsonArray(practitioner.Given) };
        if (practitioner.Prefix is { } prefix)
        {
            name["prefix"] = new JsonArray(prefix);
        }

        return name;
}
}
