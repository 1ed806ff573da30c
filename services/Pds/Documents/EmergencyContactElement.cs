using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Pds.Documents;

/// <summary><c>Patient.contact</c>: whom to ring in an emergency; PDS knows no other contact and no name.</summary>
internal static class EmergencyContactElement
{
    public const string RelationshipSystem = "http://terminology.hl7.org/CodeSystem/v2-0131";
    public const string RelationshipCode = "C";

    public static JsonObject From(EmergencyContactRow row, string id) =>
        new JsonObject
        {
            ["id"] = row.Id ?? id,
            ["relationship"] = new JsonArray(Relationship()),
            ["telecom"] = new JsonArray(new JsonObject { ["system"] = "phone", ["value"] = row.Phone }),
        }.Set("period", PeriodElement.Of(row.From, row.To));

    public static EmergencyContactRow ToRow(JsonObject contact) => new()
    {
        Id = contact.Str("id"),
        Phone = contact.Objects("telecom").FirstOrDefault()?.Str("value") ?? "",
        From = PeriodElement.Start(contact),
        To = PeriodElement.End(contact),
    };

    private static JsonObject Relationship() => new()
    {
        ["coding"] = new JsonArray(new JsonObject
        {
            ["system"] = RelationshipSystem, ["code"] = RelationshipCode, ["display"] = "Emergency Contact",
        }),
    };
}
