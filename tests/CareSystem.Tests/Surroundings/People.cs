using System.Text.Json.Nodes;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Testing;

namespace SpineSandbox.CareSystem.Tests.Surroundings;

/// <summary>One patient as PDS has them (R4) and as their practice has them (DSTU2).</summary>
internal static class People
{
    public static string PlainNumber => ShippedSeed.Role("patient.plain");

    public static JsonObject OnPds(string family = "Ashworth", string? number = null, string postcode = "NM1 4QR") => new()
    {
        ["resourceType"] = "Patient",
        ["id"] = number ?? PlainNumber,
        ["identifier"] = Identifier(NhsNumber.System, number ?? PlainNumber),
        ["name"] = new JsonArray(
            new JsonObject { ["use"] = "nickname", ["family"] = "Peggy" },
            new JsonObject { ["use"] = "usual", ["prefix"] = new JsonArray("Mrs"), ["given"] = new JsonArray("Margaret", "Rose"), ["family"] = family }),
        ["gender"] = "female",
        ["birthDate"] = "1957-03-14",
        ["address"] = new JsonArray(new JsonObject { ["use"] = "home", ["line"] = new JsonArray("12 Weir Lane", "", "Allerford"), ["postalCode"] = postcode }),
    };

    public static JsonObject AtPractice(string family = "ASHWORTH", string born = "1957-03-14", string postcode = "NM14QR") => new()
    {
        ["resourceType"] = "Patient",
        ["identifier"] = Identifier(NhsNumber.Dstu2System, PlainNumber),
        ["name"] = new JsonArray(new JsonObject
        {
            ["use"] = "usual", ["prefix"] = new JsonArray("Mrs"), ["given"] = new JsonArray("Margaret"), ["family"] = new JsonArray(family),
        }),
        ["gender"] = "female",
        ["birthDate"] = born,
        ["address"] = new JsonArray(new JsonObject { ["use"] = "home", ["line"] = new JsonArray("12 Weir Lane"), ["postalCode"] = postcode }),
        ["telecom"] = new JsonArray(new JsonObject { ["system"] = "phone", ["value"] = "01632 960301" }),
    };

    private static JsonArray Identifier(string system, string value) => new(new JsonObject { ["system"] = system, ["value"] = value });
}
