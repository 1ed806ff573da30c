using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.PatientApp.Identity;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.PatientApp.Platform;

/// <summary>Orders a prescription.</summary>
internal static class PrescriptionTask
{
    /// <param name="plan">The logical id of the MedicationRequest of intent plan.</param>
    public static JsonObject For(Session session, string plan, DateTimeOffset now)
    {
        var at = now.ToString("yyyy-MM-ddTHH:mm:ss+00:00", CultureInfo.InvariantCulture);

        return new JsonObject
        {
            ["resourceType"] = "Task",
            ["status"] = "requested",
            ["intent"] = "order",
            ["code"] = new JsonObject
            {
                ["coding"] = new JsonArray(new JsonObject { ["system"] = "http://snomed.info/sct", ["code"] = "103742009", ["display"] = "Renewal of prescription" }),
            },
            ["focus"] = new JsonObject { ["reference"] = $"MedicationRequest/{plan}" },
            ["for"] = Patient(session.NhsNumber),
            ["authoredOn"] = at,
            ["lastModified"] = at,
            ["requester"] = Patient(session.NhsNumber),
        };
    }

    private static JsonObject Patient(string nhsNumber) => new()
    {
        ["reference"] = $"Patient/{nhsNumber}",
        ["identifier"] = new JsonObject { ["system"] = NhsNumber.System, ["value"] = nhsNumber },
    };
}
