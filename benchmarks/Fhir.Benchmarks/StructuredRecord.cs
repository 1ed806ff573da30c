using System.Text.Json.Nodes;
using SpineSandbox.Fhir.Profiles;

namespace SpineSandbox.Fhir.Benchmarks;

/// <summary>A record as a practice would send it: a patient and medication, repeated until it has its size.</summary>
internal static class StructuredRecord
{
    private const string Sd = "https://fhir.nhs.uk/STU3/StructureDefinition/";

    public static JsonObject OfAbout(int bytes)
    {
        var bundle = new BundleBuilder(FhirVersion.Stu3, "collection").Meta(Meta("GPConnect-StructuredRecord-Bundle-1")).Entry(Patient());
        var size = 0;
        for (var i = 0; size < bytes; i++)
        {
            var statement = MedicationStatement(i);
            size += FhirJson.ToUtf8(statement).Length;
            bundle.Entry(statement);
        }

        return bundle.Build();
    }

    public static void MustBeValid(IReadOnlyList<ValidationIssue> issues, IReadOnlyList<ProfileBreach> breaches)
    {
        if (issues.Count + breaches.Count > 0)
        {
            throw new InvalidOperationException($"The record is not valid:\n{string.Join('\n', issues.Concat<object>(breaches).Take(5))}");
        }
    }

    private static JsonObject Patient() => new()
    {
        ["resourceType"] = "Patient",
        ["id"] = "1",
        ["meta"] = Meta("CareConnect-GPC-Patient-1"),
        ["name"] = new JsonArray(new JsonObject { ["use"] = "official", ["family"] = "Hill", ["given"] = new JsonArray("Ann") }),
        ["gender"] = "female",
        ["birthDate"] = "1970-01-01",
    };

    private static JsonObject MedicationStatement(int number) => new()
    {
        ["resourceType"] = "MedicationStatement",
        ["id"] = $"statement-{number}",
        ["meta"] = Meta("CareConnect-GPC-MedicationStatement-1"),
        ["extension"] = new JsonArray(
            new JsonObject
            {
                ["url"] = Sd + "Extension-CareConnect-GPC-MedicationStatementLastIssueDate-1",
                ["valueDateTime"] = "2026-01-05T09:00:00+00:00",
            },
            new JsonObject
            {
                ["url"] = Sd + "Extension-CareConnect-GPC-PrescribingAgency-1",
                ["valueCodeableConcept"] = new JsonObject { ["coding"] = new JsonArray(PrescribedHere()) },
            }),
        ["identifier"] = new JsonArray(new JsonObject { ["system"] = "https://example.org/statement", ["value"] = $"{number}" }),
        ["basedOn"] = new JsonArray(new JsonObject { ["reference"] = $"MedicationRequest/{number}" }),
        ["status"] = "active",
        ["medicationReference"] = new JsonObject { ["reference"] = $"Medication/{number}" },
        ["effectivePeriod"] = new JsonObject { ["start"] = "2026-01-05", ["end"] = "2026-02-02" },
        ["dateAsserted"] = "2026-01-05",
        ["subject"] = new JsonObject { ["reference"] = "Patient/1" },
        ["taken"] = "unk",
        ["note"] = new JsonArray(new JsonObject { ["text"] = "Take with food, and not together with milk." }),
        ["dosage"] = new JsonArray(new JsonObject { ["text"] = "One tablet each morning", ["patientInstruction"] = "Take with food" }),
    };

    private static JsonObject PrescribedHere() => new()
    {
        ["system"] = "https://fhir.nhs.uk/STU3/CodeSystem/CareConnect-PrescribingAgency-1",
        ["code"] = "prescribed-at-gp-practice",
        ["display"] = "Prescribed at GP practice",
    };

    private static JsonObject Meta(string profile) => new() { ["profile"] = new JsonArray(Sd + profile) };
}
