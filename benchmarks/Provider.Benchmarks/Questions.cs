using System.Text.Json.Nodes;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.Provider.Benchmarks;

/// <summary>What the rows ask.</summary>
internal static class Questions
{
    public const string Foundations = "/STU3/1/gpconnect/fhir";

    private const string Structured = "/STU3/1/gpconnect/structured/fhir/Patient/$gpc.getstructuredrecord";

    /// <summary>Every area but the mandatory part of allergies with its defaults.</summary>
    private static readonly string[] Areas =
    [
        "includeMedication", "includeConsultations", "includeProblems", "includeImmunisations", "includeUncategorisedData", "includeInvestigations",
        "includeReferrals", "includeDiaryEntries",
    ];

    public static ConsumerCall Plain(Consumer consumer) => Record(consumer, "patient.plain", "practice.datacentre.1");

    public static ConsumerCall Large(Consumer consumer) => Record(consumer, "patient.large-record", "practice.datacentre.2");

    public static ConsumerCall Slots(Consumer consumer) => SlotsOf(consumer.Practice("practice.datacentre.1"), DateTime.Today, days: 7);

    public static ConsumerCall SlotsOf(OdsCode practice, DateTime from, int days) => new(
        practice,
        $"{Foundations}/Slot?start=ge{from:yyyy-MM-dd}&end=le{from.AddDays(days):yyyy-MM-dd}&status=free&_include=Slot%3Aschedule",
        "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1",
        RequestedScope.OrganizationRead);

    private static ConsumerCall Record(Consumer consumer, string role, string practice)
    {
        var patient = consumer.Patient(role);
        JsonObject[] parameters =
        [
            new() { ["name"] = "patientNHSNumber", ["valueIdentifier"] = new JsonObject { ["system"] = NhsNumber.System, ["value"] = patient.Value } },
            new()
            {
                ["name"] = "includeAllergies",
                ["part"] = new JsonArray(new JsonObject { ["name"] = "includeResolvedAllergies", ["valueBoolean"] = true }),
            },
            .. Areas.Select(area => new JsonObject { ["name"] = area }),
        ];

        return new ConsumerCall(
            consumer.Practice(practice),
            Structured,
            "urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1",
            RequestedScope.PatientRead,
            patient,
            new JsonObject { ["resourceType"] = "Parameters", ["parameter"] = new JsonArray([.. parameters]) });
    }
}
