using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.Resources;

/// <summary>The data types of STU3, as the resources of GP Connect's 1.x products use them.</summary>
internal static class Stu3
{
    public const string Snomed = "http://snomed.info/sct";

    private const string Profiles = "https://fhir.nhs.uk/STU3/StructureDefinition/";
    private const string CodeSystems = "https://fhir.nhs.uk/STU3/CodeSystem/";
    private const string CareConnectProfiles = "https://fhir.hl7.org.uk/STU3/StructureDefinition/";
    private const string CareConnectCodeSystems = "https://fhir.hl7.org.uk/STU3/CodeSystem/";

    /// <summary>The URL of a profile or extension of NHS Digital.</summary>
    public static string Profile(string name) => Profiles + name;

    /// <summary>The URL of a profile or extension of Care Connect.</summary>
    public static string CareConnectProfile(string name) => CareConnectProfiles + name;

    public static string CodeSystem(string name) => CodeSystems + name;

    public static string CareConnectCodeSystem(string name) => CareConnectCodeSystems + name;

    /// <summary>The identifier system of a practice's own entries: theirs for good, on whatever server.</summary>
    public static string RecordSystem(OdsCode practice) => $"https://{practice.Value.ToLowerInvariant()}.sandbox.test/Id/record-entry";

    /// <param name="profile">The last part of the profile's URL.</param>
    /// <param name="version">For administrative resources and appointments; clinical ones have none.</param>
    public static JsonObject Meta(string profile, int? version = null) => new JsonObject()
        .Set("versionId", version?.ToString())
        .Set("profile", new JsonArray(Profile(profile)));

    public static JsonObject Identifier(string system, string value) => new() { ["system"] = system, ["value"] = value };

    public static JsonObject Reference(string resourceType, string id) => new() { ["reference"] = $"{resourceType}/{id}" };

    public static JsonObject Coding(string system, string code, string? display) =>
        new JsonObject { ["system"] = system, ["code"] = code }.Set("display", display);

    public static JsonObject Concept(string system, string code, string? display) =>
        new() { ["coding"] = new JsonArray(Coding(system, code, display)) };

    /// <param name="url">The whole URL, or the bare name of a part of a complex extension.</param>
    /// <param name="valueName">The choice: <c>valueCode</c>, <c>valueReference</c>.</param>
    /// <param name="value">Its value.</param>
    public static JsonObject Extension(string url, string valueName, JsonNode value) => new() { ["url"] = url, [valueName] = value };

    /// <summary>An extension that consists of others.</summary>
    public static JsonObject Extension(string url, params IEnumerable<JsonObject?> parts) =>
        new() { ["url"] = url, ["extension"] = new JsonArray([.. parts.OfType<JsonObject>()]) };

    public static JsonObject Name(NameRow name, string use) => new JsonObject
    {
        ["use"] = use,
        ["text"] = string.Join(' ', [.. name.Prefix, .. name.Given, name.Family]),
        ["family"] = name.Family,
    }
        .Set("given", Texts(name.Given))
        .Set("prefix", Texts(name.Prefix));

    public static JsonObject Address(PostalAddressRow address) =>
        Address(address.Lines, address.City, address.District, address.PostalCode).Set("country", address.Country);

    public static JsonObject Address(IEnumerable<string> lines, string? city, string? district, string? postalCode) => new JsonObject()
        .Set("line", Texts(lines))
        .Set("city", city)
        .Set("district", district)
        .Set("postalCode", postalCode);

    public static JsonObject Phone(string number, string use) => new() { ["system"] = "phone", ["value"] = number, ["use"] = use };

    /// <summary>A point in time, to the second; a day begins at midnight.</summary>
    public static string Instant(SeedDate date) => date.ToInstant().ToString("yyyy-MM-ddTHH:mm:sszzz");

    public static JsonObject Period(SeedDate from, SeedDate? to) =>
        new JsonObject { ["start"] = from.ToString() }.Set("end", to?.ToString());

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
