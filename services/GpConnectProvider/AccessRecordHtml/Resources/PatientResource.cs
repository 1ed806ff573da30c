using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Records;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml.Resources;

/// <summary>The patient, for the consumer to compare with its own data.</summary>
internal static class PatientResource
{
    public static string IdOf(PatientRecord record) => $"{record.Patient.Id}";

    public static JsonObject From(CareRecordDocument document)
    {
        var record = document.Record;
        var person = record.Patient.Demographics;

        return new JsonObject
        {
            ["resourceType"] = "Patient",
            ["id"] = IdOf(record),
            ["meta"] = Dstu2.Profile("patient"),
            ["identifier"] = new JsonArray(Dstu2.Identifier(NhsNumber.Dstu2System, record.Patient.NhsNumber.Value)),
            ["active"] = true,
        }
            .Append("name", person.Name is { } name ? Dstu2.Name(name, "official") : null)
            .Set("telecom", new JsonArray([.. person.Telecoms.Select(Telecom).OfType<JsonObject>()]))
            .Set("gender", person.Gender.ToString().ToLowerInvariant())
            .Set("birthDate", person.BirthDate?.ToString())
            .Set("deceasedDateTime", document.Died)
            .Append("address", person.Addresses.FirstOrDefault(address => address.Use == AddressUse.Home) is { } home ? Address(home) : null)
            .Append("careProvider", Dstu2.Reference("Practitioner", record.UsualGp.SdsUserId))
            .Set("managingOrganization", Dstu2.Reference("Organization", record.Practice.OdsCode.Value));
    }

    private static JsonObject Address(AddressRow home) => Dstu2.Address(home.Lines, home.City, home.District, home.PostalCode, "home");

    // This release knows no text phones.
    private static JsonObject? Telecom(TelecomRow telecom) => telecom.System == TelecomSystem.Textphone ? null : new JsonObject
    {
        ["system"] = telecom.System.ToString().ToLowerInvariant(),
        ["value"] = telecom.Value,
        ["use"] = telecom.Use.ToString().ToLowerInvariant(),
    };
}
