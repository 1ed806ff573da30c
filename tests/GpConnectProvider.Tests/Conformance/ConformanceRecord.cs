using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.GpConnectProvider.Tests.Documents;
using SpineSandbox.GpConnectProvider.Tests.Structured;

namespace SpineSandbox.GpConnectProvider.Tests.Conformance;

/// <summary>The record of a patient of the provider test suite's table, as the provider gives it, counted column by column.</summary>
internal static class ConformanceRecord
{
    public const string RelatedContent = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-RelatedClinicalContent-1";
    public const string RelatedProblem = "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-RelatedProblemHeader-1";

    /// <summary>What follows the patient in a row of the table.</summary>
    public static readonly string[] Columns =
    [
        "Allergies now / ended", "Meds current / repeat / past", "Imms", "Uncat", "Problems", "Consult", "Invest", "Referrals", "Docs", "Diary",
    ];

    public static string Role(string patient) => $"conformance.patient.{patient}";

    public static async Task<Answer> GivenAsync(this ProviderFixture provider, string patient) =>
        (await provider.SendAsync(StructuredCalls.Ask(Role(patient), StructuredCalls.Everything))).Succeeds();

    public static async Task<IReadOnlyList<JsonObject>> DocumentsAsync(this ProviderFixture provider, string patient)
    {
        var id = await provider.DocumentPatientIdAsync(Role(patient));
        var answer = (await provider.SendAsync(DocumentCalls.SearchOf(id))).Succeeds();

        return [.. answer.Of("DocumentReference")];
    }

    /// <summary>For each column how many there are of each of its parts.</summary>
    public static async Task<IReadOnlyList<int[]>> CountAsync(this ProviderFixture provider, string patient)
    {
        var answer = await provider.GivenAsync(patient);
        int Listed(string title) => answer.List(title).Items().Count;

        return
        [
            [Listed("Allergies and adverse reactions"), Listed("Ended allergies")],
            MedicationsOf(answer),
            [Listed("Immunisations")],
            [Listed("Uncategorised data")],
            [Listed("Problems")],
            [Listed("List of consultations")],
            [Listed("Investigations and results")],
            [Listed("Outbound referral")],
            [(await provider.DocumentsAsync(patient)).Count],
            [Listed("Patient recall administration")],
        ];
    }

    /// <summary>Whether a cell of the table holds: <c>0</c> none, <c>x</c> some, blank any, for each part or for all of them together.</summary>
    public static bool Holds(string cell, int[] counts)
    {
        var parts = cell.Split('/', StringSplitOptions.TrimEntries);
        int[] found = parts.Length == counts.Length ? counts : [counts.Sum()];

        return parts.Zip(found).All(pair => pair.First switch { "0" => pair.Second == 0, "x" => pair.Second > 0, _ => true });
    }

    /// <summary>What a problem points at, type by type.</summary>
    public static IEnumerable<string> Linked(Answer answer) => answer.Of("Condition")
        .SelectMany(problem => problem.FindExtensions(RelatedContent))
        .Select(link => link.Obj("valueReference")!.Str("reference")!.Split('/')[0]);

    // Current are acute courses, whatever is no longer active is past.
    private static int[] MedicationsOf(Answer answer)
    {
        var plans = answer.Of("MedicationRequest").ToDictionary(request => $"MedicationRequest/{request.Str("id")}");
        var courses = answer.Of("MedicationStatement").ToLookup(statement => statement.Str("status") != "active" ? "past"
            : TypeOf(plans[statement.Objects("basedOn").Single().Str("reference")!]) == "acute" ? "current"
            : "repeat");

        return [courses["current"].Count(), courses["repeat"].Count(), courses["past"].Count()];
    }

    private static string? TypeOf(JsonObject plan) => plan
        .FindExtension("https://fhir.nhs.uk/STU3/StructureDefinition/Extension-CareConnect-GPC-PrescriptionType-1")!
        .Obj("valueCodeableConcept")!.Objects("coding").Single().Str("code");
}
