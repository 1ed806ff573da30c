using System.Text.Json.Nodes;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.PatientApp.Platform;

/// <summary>Asks for what the record page shows.</summary>
internal static class RecordRequest
{
    public static JsonObject For(string nhsNumber) => new()
    {
        ["resourceType"] = "Parameters",
        ["parameter"] = new JsonArray(
            new JsonObject { ["name"] = "patientNHSNumber", ["valueIdentifier"] = new JsonObject { ["system"] = NhsNumber.System, ["value"] = nhsNumber } },
            new JsonObject
            {
                ["name"] = "includeAllergies",
                ["part"] = new JsonArray(new JsonObject { ["name"] = "includeResolvedAllergies", ["valueBoolean"] = false }),
            },
            new JsonObject { ["name"] = "includeMedication" },
            new JsonObject { ["name"] = "includeProblems" },
            new JsonObject { ["name"] = "includeImmunizations" }),
    };
}
