using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml.Resources;

/// <summary>The data types of DSTU2, as the resources of this product use them.</summary>
internal static class Dstu2
{
    public static JsonObject Profile(string name) =>
        new() { ["profile"] = new JsonArray($"http://fhir.nhs.net/StructureDefinition/gpconnect-{name}-1") };

    public static JsonObject Identifier(string system, string value) => new() { ["system"] = system, ["value"] = value };

    public static JsonObject Reference(string resourceType, string id) => new() { ["reference"] = $"{resourceType}/{id}" };

    public static JsonObject Concept(string system, string code, string display) => new()
    {
        ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code, ["display"] = display }),
        ["text"] = display,
    };

    /// <summary>Family is an array in this release.</summary>
    public static JsonObject Name(NameRow name, string use) => new JsonObject
    {
        ["use"] = use,
        ["text"] = string.Join(' ', [.. name.Prefix, .. name.Given, name.Family]),
        ["family"] = new JsonArray(name.Family),
    }
        .Set("given", Texts(name.Given))
        .Set("prefix", Texts(name.Prefix));

    public static JsonObject Address(IEnumerable<string> lines, string? city, string? district, string? postalCode, string use) =>
        new JsonObject { ["use"] = use }
            .Set("line", Texts(lines))
            .Set("city", city)
            .Set("district", district)
            .Set("postalCode", postalCode);

    public static JsonObject Phone(string number, string use) => new() { ["system"] = "phone", ["value"] = number, ["use"] = use };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
