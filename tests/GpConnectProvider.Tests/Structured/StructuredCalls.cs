using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.GpConnectProvider.Tests.Structured;

/// <summary>Calls of Access Record Structured.</summary>
internal static class StructuredCalls
{
    public const string Root = "/STU3/1/gpconnect/structured/fhir";

    /// <summary>Every area, each with what its default would leave out.</summary>
    public static JsonObject[] Everything =>
    [
        Area("includeAllergies", Part("includeResolvedAllergies", true)),
        Area("includeMedication"),
        Area("includeConsultations"),
        Area("includeProblems"),
        Area("includeImmunisations"),
        Area("includeUncategorisedData"),
        Area("includeInvestigations"),
        Area("includeReferrals"),
        Area("includeDiaryEntries"),
    ];

    public static Call Ask(string role, params JsonObject[] areas) => Of(ShippedSeed.Role(role), [Patient(ShippedSeed.Role(role)), .. areas]);

    public static Call Of(string nhsNumber, params JsonObject[] parameters) =>
        Call.Post("/Patient/$gpc.getstructuredrecord", "fhir:operation:gpc.getstructuredrecord-1", Parameters.Of(parameters), Root) with { NhsNumber = nhsNumber };

    public static Call Migrate(string role, bool sensitive, string requestingOrganisation, string scope = "patient/*.read conf/N", string root = Root) =>
        MigrateOf(ShippedSeed.Role(role), sensitive, requestingOrganisation, scope, root);

    public static Call MigrateOf(string nhsNumber, bool sensitive, string requestingOrganisation, string scope, string root = Root) => Call.Post(
        "/Patient/$gpc.migratestructuredrecord",
        "fhir:operation:gpc.migratestructuredrecord-1",
        Parameters.Of(Patient(nhsNumber), Area("includeFullRecord", Part("includeSensitiveInformation", sensitive))),
        root) with
    {
        NhsNumber = nhsNumber,
        SpoilToken = claims =>
        {
            claims["reason_for_request"] = "migration";
            claims["requested_scope"] = scope;
            claims["requesting_organization"]!["identifier"]![0]!["value"] = requestingOrganisation;
        },
    };

    public static JsonObject Patient(string nhsNumber) => Parameters.Patient(nhsNumber, NhsNumber.System);

    public static JsonObject Area(string name, params JsonObject[] parts) =>
        new JsonObject { ["name"] = name }.Set("part", new JsonArray([.. parts]));

    public static JsonObject Part(string name, bool value) => new() { ["name"] = name, ["valueBoolean"] = value };

    public static JsonObject Part(string name, string valueName, JsonNode value) => new() { ["name"] = name, [valueName] = value };

    public static JsonObject Period(string name, string? start, string? end) =>
        Part(name, "valuePeriod", new JsonObject().Set("start", start).Set("end", end));

    /// <summary>A day before or after the provider's own.</summary>
    public static string Day(this ProviderFixture provider, int days) => provider.Provider.Clock.Today().AddDays(days).ToString("yyyy-MM-dd");

    public static IEnumerable<JsonObject> Of(this Answer answer, string type) => answer.Entries.Where(resource => resource.ResourceType() == type);

    public static IEnumerable<string?> Titles(this Answer answer) => answer.Of("List").Where(list => list.Str("id") is null).Select(list => list.Str("title"));

    public static JsonObject List(this Answer answer, string title) => answer.Of("List").Single(list => list.Str("title") == title && list.Str("id") is null);

    public static List<string?> Items(this JsonObject list) => [.. list.Objects("entry").Select(entry => entry.Obj("item")!.Str("reference"))];

    public static IEnumerable<string?> WarningCodes(this JsonObject list) =>
        list.FindExtensions("https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-ListWarningCode-1").Select(code => code.Str("valueCode"));

    public static string? NoteOf(this JsonObject list) => list.Objects("note").SingleOrDefault()?.Str("text");
}
