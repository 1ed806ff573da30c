using System.Text.Json.Nodes;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.Console.Data;

/// <summary>What can be looked at and changed while the sandbox runs, by who owns it.</summary>
internal static class DataTables
{
    /// <summary>What all interaction IDs of GP Connect begin with, as tables show it.</summary>
    private const string GpConnect = "…:";

    private static readonly string[] Products = [.. GpConnectProducts.Names];

    public static IReadOnlyList<DataTable> All { get; } =
    [
        new("patients", "Patients", "patient", "Who people are and where they are registered, as PDS has it.", ["pds"], "nhsNumber",
        [
            DataColumn.Of("NHS number", "nhsNumber"),
            new("Name", row => PatientName(row)),
            DataColumn.Of("Born", "birthDate"),
            DataColumn.Of("Practice", "practice.odsCode"),
            DataColumn.Of("Shown", "confidentiality"),
        ])
        {
            List = ("/patients", null),
            Path = "/patients",
            Fields =
            [
                new("practice.odsCode", "Registered practice", Hint: "An ODS code; empty for somebody who is registered nowhere"),
                DataField.Choice("confidentiality", "What PDS shows (U all, R no address or practice, V nothing)", "U", "R", "V"),
                new("nominatedPharmacy", "Nominated pharmacy", Hint: "An ODS code"),
            ],
            Template = """
                { "nhsNumber": "", "names": [ { "use": "usual", "family": "", "given": [ "" ] } ], "gender": "female",
                  "birthDate": "1980-01-31", "practice": { "odsCode": "Z98001", "from": "2015-06-01" } }
                """,
        },
        new("organisations", "Organisations", "organisation", "Who takes part, as the directory lists them.", ["sds"], "odsCode",
        [
            DataColumn.Of("ODS code", "odsCode"), DataColumn.Of("Name", "name"), DataColumn.Of("Kind", "kind"), DataColumn.Of("Town", "address.city"),
        ])
        {
            List = ("/seed", "organisations"),
            Path = "/organisations",
            Fields = [new("name", "Name"), new("telephone", "Telephone"), new("address.city", "Town"), new("address.postalCode", "Postcode"), new("active", "Open", FieldKind.Switch)],
            Template = """
                { "odsCode": "", "name": "", "kind": "gp-practice", "address": { "lines": [ "1 High Street" ], "city": "", "postalCode": "" } }
                """,
        },
        new("systems", "Systems", "system", "The accredited systems of SDS: who may send and receive what, by ASID.", ["sds"], "asid",
        [
            DataColumn.Of("ASID", "asid"), DataColumn.Of("Organisation", "odsCode"), DataColumn.Of("Product", "productName"), DataColumn.Of("Party key", "partyKey"),
            new("May take part in", row => RowPath.Line(row, "products", "interactions").Replace(GpConnectInteractions.Prefix, GpConnect, StringComparison.Ordinal)) { Paths = ["products", "interactions"] },
        ])
        {
            List = ("/seed", "systems"),
            Path = "/systems",
            Fields =
            [
                new("odsCode", "Organisation"), new("partyKey", "Party key"), new("productName", "Product"), new("fqdn", "Host name on its certificate"),
                new("products", "Products of GP Connect", FieldKind.Lines, $"One a line, of {string.Join(", ", Products)}"),
                new("interactions", "Further interaction IDs", FieldKind.Lines, "One a line"),
            ],
            Template = """
                { "asid": "", "odsCode": "", "partyKey": "", "manufacturer": "YGM98", "productName": "System under test", "products": [ "access-record-html" ] }
                """,
        },
        new("endpoints", "Endpoints", "endpoint", "Where a message handling server answers an interaction: what SDS gives out and SSP forwards to.", ["sds"], "id",
        [
            DataColumn.Of("Id", "id"), DataColumn.Of("Organisation", "odsCode"), DataColumn.Of("Party key", "partyKey"), DataColumn.Of("Kind", "kind"),
            new("Interaction", row => RowPath.Text(row, "interactionId")?.Replace(GpConnectInteractions.Prefix, GpConnect, StringComparison.Ordinal)), DataColumn.Of("Address", "addresses"),
        ])
        {
            List = ("/endpoints", null),
            Path = "/endpoints",
            Fields = [new("addresses", "Address", FieldKind.Lines, "As consumers must put it behind SSP, letter for letter; without a slash at the end"), new("fqdn", "Host name")],
            Body = row => new JsonObject { ["addresses"] = row["addresses"]?.DeepClone(), ["fqdn"] = row["fqdn"]?.DeepClone() },
            PostTo = "/endpoints",
            Template = """
                { "partyKey": "", "odsCode": "", "kind": "cma", "roots": [ { "products": [ "access-record-html" ], "address": "http://localhost:9000/Z98001/DSTU2/1" } ] }
                """,
        },
        new("agreements", "Agreements", "agreement", "Who may ask whom through SSP: without one, 403.", ["ssp"], "id",
        [
            DataColumn.Of("Id", "id"), DataColumn.Of("Consumer", "consumer"), DataColumn.Of("Provider", "provider"), DataColumn.Of("Status", "status"),
            DataColumn.Of("Products of GP Connect", "products"),
        ])
        {
            List = ("/agreements", null),
            Path = "/agreements",
            Fields =
            [
                new("consumer", "Consumer", Hint: "The ODS code of who asks"), new("provider", "Provider", Hint: "The ODS code of who is asked"),
                DataField.Choice("status", "Status", "active", "suspended", "ended"),
                new("products", "Products of GP Connect", FieldKind.Lines, $"One a line, of {string.Join(", ", Products)}"),
                new("validFrom", "Valid from", Hint: "A date such as 2026-01-31; empty for always"), new("validTo", "Valid to", Hint: "The last day; empty for no end"),
            ],
            Template = $$"""
                { "id": "", "consumer": "", "provider": "", "status": "active", "products": [ {{string.Join(", ", Products.Select(product => $"\"{product}\""))}} ] }
                """,
        },
        new("mailboxes", "Mailboxes", "mailbox", "The MESH mailboxes and the workflows that each may receive.", ["mesh"], "mailboxId",
        [
            DataColumn.Of("Mailbox", "mailboxId"), DataColumn.Of("Name", "name"), DataColumn.Of("Organisation", "odsCode"), DataColumn.Of("Receives", "workflowIds"),
        ])
        {
            List = ("/mailboxes", null),
            Path = "/mailboxes",
            Fields = [new("name", "Name"), new("odsCode", "Organisation"), new("password", "Password"), new("workflowIds", "Workflow IDs that it receives", FieldKind.Lines, "One a line")],
            Template = """{ "mailboxId": "", "name": "", "odsCode": "", "password": "password", "workflowIds": [ "TEST_WORKFLOW" ] }""",
        },
        new("practices", "Practices", "practice", "What a practice's own system has switched on.", ["provider", "provider-single"], "odsCode",
        [
            DataColumn.Of("ODS code", "odsCode"), DataColumn.Of("Name", "name"), DataColumn.Of("ASID", "asid"), new("GP Connect", row => RowPath.Text(row, "enabled") == "false" ? "off" : "on") { Paths = ["enabled"] }, DataColumn.Of("Switched off", "disabledProducts"),
        ])
        {
            List = ("/practices", null),
            Path = "/practices",
            Verb = HttpMethod.Patch,
            Fields = [new("enabled", "GP Connect is switched on", FieldKind.Switch), new("disabledProducts", "Products that are switched off", FieldKind.Lines, $"One a line, of {string.Join(", ", Products)}")],
            Body = row => new JsonObject { ["enabled"] = row["enabled"]?.DeepClone(), ["disabledProducts"] = row["disabledProducts"]?.DeepClone() },
            CanDelete = false,
        },
    ];

    /// <summary>What SDS holds record by record, as the registrations that the seed has.</summary>
    public static DataTable Registrations { get; } = Find("endpoints")! with { List = ("/seed", "endpoints") };

    public static DataTable? Find(string? id) => All.FirstOrDefault(table => table.Id == id);

    private static string? PatientName(JsonObject row) =>
        (row["names"] as JsonArray)?.OfType<JsonObject>().OrderBy(name => RowPath.Text(name, "use") != "usual")
            .Select(name => $"{RowPath.Line(name, "prefix")} {RowPath.Line(name, "given")} {RowPath.Text(name, "family")}".Trim().Replace(",", "", StringComparison.Ordinal))
            .FirstOrDefault();
}
