using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Sds.Directory;

namespace SpineSandbox.Sds.Ods;

/// <summary>An organisation as the ODS FHIR API (R4) shows it.</summary>
internal static class OdsOrganization
{
    private const string England = "https://fhir.nhs.uk/England/StructureDefinition/";

    public static JsonObject From(Organisation organisation)
    {
        var resource = new JsonObject
        {
            ["resourceType"] = "Organization",
            ["id"] = organisation.OdsCode.Value,
            ["meta"] = new JsonObject
            {
                ["profile"] = new JsonArray($"{England}England-Organization-ODS", "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Organization"),
            },
        };
        foreach (var (role, index) in organisation.Roles.Select((role, index) => (role, index)))
        {
            resource.Append("extension", Role(role, index + 1, organisation.Active));
        }

        resource
            .Append("extension", Operational())
            .Append("extension", Extension(
                "TypedDateTime",
                Part("type", "Coding", Coding(OdsCodeSystems.DateTimes, "LastChangeDate", "Last Change Date")),
                Part("dateTime", "DateTime", OdsDates.LastChanged)));
        resource.Append("identifier", new JsonObject
        {
            ["use"] = "official",
            ["system"] = OdsCode.System,
            ["value"] = organisation.OdsCode.Value,
            ["assigner"] = new JsonObject { ["display"] = "HSCIC" },
        });
        resource["active"] = organisation.Active;
        resource
            .Append("type", Concept(OdsCodeSystems.RecordUseType, "Full", "Full"))
            .Append("type", Concept(OdsCodeSystems.RecordClass, ClassOf(organisation), organisation.SiteOf is null ? "HSCOrg" : "HSCSite"));
        resource["name"] = organisation.Name;
        if (organisation.Telephone is { } telephone)
        {
            resource.Append("telecom", new JsonObject { ["system"] = "phone", ["value"] = telephone });
        }

        return resource.Append("address", Address(organisation.Address));
    }

    public static string ClassOf(Organisation organisation) =>
        organisation.SiteOf is null ? OdsCodeSystems.OrganisationClass : OdsCodeSystems.SiteClass;

    private static JsonObject Address(OrganisationAddress address) => new JsonObject()
        .Set("line", new JsonArray([.. address.Lines.Select(line => JsonValue.Create(line))]))
        .Set("city", address.City)
        .Set("district", address.District)
        .Set("postalCode", address.PostalCode)
        .Set("country", address.Country ?? "ENGLAND");

    private static JsonObject Role(string role, int instance, bool active) => Extension(
        "OrganisationRole",
        Part("instanceID", "Integer", instance),
        Part("roleCode", "CodeableConcept", Concept(OdsCodeSystems.OrganisationRole, role, OdsCodeSystems.NameOf(role))),
        Operational(),
        Part("active", "Boolean", active));

    private static JsonObject Operational() => Extension(
        "TypedPeriod",
        Part("dateType", "Coding", Coding(OdsCodeSystems.PeriodTypes, "Operational", "Operational")),
        Part("period", "Period", new JsonObject { ["start"] = OdsDates.Opened }));

    private static JsonObject Extension(string name, params JsonObject[] parts) =>
        new() { ["url"] = $"{England}Extension-England-{name}", ["extension"] = new JsonArray([.. parts]) };

    private static JsonObject Part(string url, string type, JsonNode value) => new() { ["url"] = url, [$"value{type}"] = value };

    private static JsonObject Concept(string system, string code, string display) => new() { ["coding"] = new JsonArray(Coding(system, code, display)) };

    private static JsonObject Coding(string system, string code, string display) => new() { ["system"] = system, ["code"] = code, ["display"] = display };
}
