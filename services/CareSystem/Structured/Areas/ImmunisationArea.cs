using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Structured.Reading;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured.Areas;

/// <summary>Immunisations, given and not given.</summary>
internal static class ImmunisationArea
{
    public static IEnumerable<EntryTable> Read(AreaReader area)
    {
        var entries = area.Entries().ToLookup(entry => entry.Text("resourceType") == "Immunization");

        return
        [
            AreaReader.Table(
                "Vaccinations",
                entries[true],
                entry => entry.Text("date"),
                ("Date", entry => FhirText.Date(entry.Text("date"))),
                ("Vaccination", Vaccination),
                ("Given", Given),
                ("Batch", entry => new EntryCell(entry.Text("lotNumber"), FhirText.Date(entry.Text("expirationDate")) is { } expiry ? $"expires {expiry}" : null)),
                ("Notes", entry => FhirText.Notes(entry)),
                ("By", entry => entry.Get("reportOrigin").Text("text") ?? area.Bundle.NameOf(entry.First("practitioner").Get("actor")))),
            AreaReader.Table(
                "Consent and status",
                entries[false],
                entry => entry.Text("effectiveDateTime"),
                ("Date", entry => FhirText.Date(entry.Text("effectiveDateTime"))),
                ("Entry", entry => FhirText.Coded(entry.Get("code"))),
                ("Notes", entry => entry.Text("comment"))),
        ];
    }

    private static EntryCell Vaccination(JsonNode entry)
    {
        var product = entry.Get("vaccineCode");
        var isUnknown = product.First("coding").Text("code") == "UNK";

        return new EntryCell(
            FhirText.Coded(entry.ExtensionNamed("VaccinationProcedure-1").Get("valueCodeableConcept")), isUnknown ? null : FhirText.Coded(product));
    }

    private static EntryCell Given(JsonNode entry)
    {
        var explanation = entry.Get("explanation");
        if (entry.Get("notGiven")?.ToString() == "true")
        {
            return new EntryCell("Not given", FhirText.Coded(explanation.First("reasonNotGiven")));
        }

        var dose = entry.First("vaccinationProtocol").Get("doseSequence");

        return new EntryCell(
            dose is null ? "Given" : $"Dose {dose}",
            FhirText.Joined([
                FhirText.Quantity(entry.Get("doseQuantity")), FhirText.Coded(entry.Get("site")), FhirText.Coded(entry.Get("route")), FhirText.Coded(explanation.First("reason")),
            ], ", "));
    }
}
