using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Structured.Reading;

/// <summary>Where one entry of the record points at another: what that is in words, and where it stands on the pages.</summary>
public sealed class Linkages(StructuredBundle bundle, string nhsNumber)
{
    private readonly Dictionary<string, string> _statementOfPlan = bundle.OfType("MedicationStatement")
        .SelectMany(statement => statement.Items("basedOn").Select(plan => (Plan: plan.Text("reference"), Statement: statement)))
        .Where(pair => pair.Plan is not null)
        .DistinctBy(pair => pair.Plan)
        .ToDictionary(pair => pair.Plan!, pair => Anchor(pair.Statement));

    // What the pages show, and so can be pointed at.
    private readonly HashSet<string> _shown =
        [.. ClinicalAreas.All.SelectMany(area => bundle.Lists(area.ListCode)).SelectMany(bundle.EntriesOf).Select(Anchor), .. Results(bundle)];

    private readonly HashSet<string> _results = [.. Results(bundle)];

    public static string Anchor(JsonNode resource) => $"{resource.Text("resourceType")}-{resource.Text("id")}";

    /// <summary>Null for a reference that leads nowhere and says nothing.</summary>
    public EntryLink? To(JsonNode? reference)
    {
        if (bundle.Find(reference) is not { } target)
        {
            return reference.Text("display") is { } words ? new EntryLink("Named", words, null) : null;
        }

        var (kind, area) = PlaceOf(target);
        var anchor = target.Text("resourceType") == "MedicationRequest" ? AnchorOfMedication(target) : Anchor(target);
        var isShown = area == ClinicalAreas.DocumentsPage || _shown.Contains(anchor);
        var page = area == ClinicalAreas.DocumentsPage ? $"/patients/{nhsNumber}/documents" : $"/patients/{nhsNumber}/structured?area={area}";

        return new EntryLink(kind, WordsOf(target), isShown ? $"{page}#{Uri.EscapeDataString(anchor)}" : null);
    }

    public IReadOnlyList<EntryLink> To(IEnumerable<JsonNode?> references) => [.. references.Select(To).OfType<EntryLink>().DistinctBy(link => (link.Kind, link.Words, link.Href))];

    private static string Anchor(string? reference) => (reference ?? "").Replace('/', '-');

    // Groups and what is in them.
    private static IEnumerable<string> Results(StructuredBundle bundle) =>
        from report in bundle.OfType("DiagnosticReport")
        from result in report.Items("result")
        from reference in bundle.Find(result).Items("related").Select(related => related.Get("target")).Append(result)
        select Anchor(reference.Text("reference"));

    // The pages show a medication once, with its prescriptions.
    private string AnchorOfMedication(JsonNode request)
    {
        var plan = request.First("basedOn").Text("reference") ?? $"MedicationRequest/{request.Text("id")}";

        return _statementOfPlan.GetValueOrDefault(plan, Anchor(plan));
    }

    private (string Kind, string Area) PlaceOf(JsonNode target) => target.Text("resourceType") switch
    {
        "AllergyIntolerance" => ("Allergy", "allergies"),
        "MedicationRequest" when target.Text("intent") == "order" => ("Prescription", "medications"),
        "MedicationRequest" or "MedicationStatement" => ("Medication", "medications"),
        "Condition" => ("Problem", "problems"),
        "Encounter" => ("Consultation", "consultations"),
        "Immunization" => ("Immunisation", "immunisations"),
        "DiagnosticReport" => ("Investigation", "investigations"),
        "ReferralRequest" => ("Referral", "referrals"),
        "ProcedureRequest" when target.Text("intent") != "plan" => ("Test request", "investigations"),
        "ProcedureRequest" => ("Diary", "diary"),
        "DocumentReference" => ("Document", ClinicalAreas.DocumentsPage),
        "Observation" when _results.Contains(Anchor(target)) => ("Result", "investigations"),
        "Observation" when IsNote(target) => ("Note", "uncategorised"),
        "Observation" => ("Entry", "uncategorised"),
        var other => (other ?? "Entry", "uncategorised"),
    };

    // What was written without a code: "Comment note".
    private static bool IsNote(JsonNode observation) =>
        observation.Get("code").Items("coding").Any(coding => coding.Text("code") == "37331000000100") && observation.Text("comment") is not null;

    private string WordsOf(JsonNode target) => target.Text("resourceType") switch
    {
        "MedicationRequest" or "MedicationStatement" => FhirText.Coded(bundle.Find(target.Get("medicationReference")).Get("code")),
        "Encounter" => FhirText.Joined([FhirText.Coded(target.First("type")), FhirText.Date(target.Get("period").Text("start"))], ", "),
        "Immunization" => FhirText.Coded(target.ExtensionNamed("VaccinationProcedure-1").Get("valueCodeableConcept")),
        "ReferralRequest" => FhirText.Coded(target.First("reasonCode")),
        "DocumentReference" => target.Text("description") ?? FhirText.Coded(target.Get("type")),
        "Observation" when IsNote(target) => target.Text("comment"),
        "Observation" => FhirText.Joined([FhirText.Coded(target.Get("code")), ObservedValue.Of(target)?.Replace("\n", ", ", StringComparison.Ordinal)], ": "),
        _ => FhirText.Coded(target.Get("code")),
    } ?? "Not named";
}
