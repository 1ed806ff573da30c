using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Structured.Reading;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured.Areas;

/// <summary>Medications: each once, with its plan and what was issued on it.</summary>
internal static class MedicationArea
{
    public static IEnumerable<EntryTable> Read(AreaReader area)
    {
        var requests = area.Bundle.OfType("MedicationRequest").ToLookup(request => request.First("basedOn").Text("reference"));
        var entries = area.Entries().ToLookup(entry => entry.Text("status") == "active");

        return [Table("Current", entries[true]), Table("Past", entries[false])];

        EntryTable Table(string title, IEnumerable<JsonNode> statements) => AreaReader.Table(
            title,
            statements,
            statement => statement.Get("effectivePeriod").Text("start"),
            ("Started", statement => FhirText.Date(statement.Get("effectivePeriod").Text("start"))),
            ("Medication", statement => new EntryCell(FhirText.Coded(area.Bundle.Find(statement.Get("medicationReference")).Get("code")), Dosage(statement))),
            ("Type", statement => TypeOf(area, statement)),
            ("Quantity", statement => Quantity(PlanOf(area, statement))),
            ("Issues", statement => Issues(PlanOf(area, statement), [.. requests[statement.First("basedOn").Text("reference")].Where(one => one.Text("intent") == "order")])),
            ("Ended", statement => Ended(statement, PlanOf(area, statement))),
            ("Notes", statement => FhirText.Notes(statement)));
    }

    private static JsonNode? PlanOf(AreaReader area, JsonNode statement) => area.Bundle.Find(statement.First("basedOn"));

    private static string? Dosage(JsonNode statement) => statement.First("dosage").Text("text");

    private static EntryCell TypeOf(AreaReader area, JsonNode statement)
    {
        var agency = statement.ExtensionNamed("PrescribingAgency-1").Get("valueCodeableConcept");
        var elsewhere = agency.First("coding").Text("code") is not (null or "prescribed-at-gp-practice");

        return new EntryCell(
            FhirText.Coded(PlanOf(area, statement).ExtensionNamed("PrescriptionType-1").Get("valueCodeableConcept")), elsewhere ? FhirText.Coded(agency) : null);
    }

    private static EntryCell Quantity(JsonNode? plan)
    {
        var supply = plan.Get("dispenseRequest");

        return new EntryCell(FhirText.Quantity(supply.Get("quantity")), FhirText.Quantity(supply.Get("expectedSupplyDuration")) is { } days ? $"for {days}s" : null);
    }

    private static EntryCell Issues(JsonNode? plan, IReadOnlyCollection<JsonNode> orders)
    {
        var repeats = plan.ExtensionNamed("MedicationRepeatInformation-1");
        var issued = repeats.ExtensionNamed("PrescriptionsIssued").Get("valueUnsignedInt") ?? repeats.ExtensionNamed("PrescriptionsIssued").Get("valuePositiveInt");
        var allowed = repeats.ExtensionNamed("PrescriptionsAllowed").Get("valueUnsignedInt") ?? repeats.ExtensionNamed("PrescriptionsAllowed").Get("valuePositiveInt");
        var count = issued?.ToString() ?? (orders.Count == 0 ? null : $"{orders.Count}");
        var last = orders.Select(order => order.Text("authoredOn")).Max(StringComparer.Ordinal);

        return new EntryCell(
            count is not null && allowed is not null ? $"{count} of {allowed}" : count,
            FhirText.Joined([
                last is null ? null : $"last {FhirText.Date(last)}",
                repeats.ExtensionNamed("authorisationExpiryDate").Text("valueDateTime") is { } review ? $"review {FhirText.Date(review)}" : null,
            ]));
    }

    private static EntryCell Ended(JsonNode statement, JsonNode? plan)
    {
        var stopped = plan.ExtensionNamed("MedicationStatusReason-1");

        return new EntryCell(
            FhirText.Date(stopped.ExtensionNamed("statusChangeDate").Text("valueDateTime") ?? statement.Get("effectivePeriod").Text("end")),
            FhirText.Coded(stopped.ExtensionNamed("statusReason").Get("valueCodeableConcept")));
    }
}
