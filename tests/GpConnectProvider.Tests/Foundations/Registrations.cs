using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Foundations;

/// <summary>Bodies of <c>$gpc.registerpatient</c>, from what PDS holds on a seeded patient.</summary>
internal static class Registrations
{
    public static PatientRow OnPds(this ProviderFixture provider, string role) =>
        provider.Seed.Patients.Single(patient => patient.NhsNumber.Value == ShippedSeed.Role(role));

    public static Call Register(JsonObject patient) => Call.Post("/Patient/$gpc.registerpatient", "fhir:operation:gpc.registerpatient-1", Parameters.Of(
        new JsonObject { ["name"] = "registerPatient", ["resource"] = patient }));

    /// <summary>The least that a registration needs.</summary>
    public static JsonObject Patient(PatientRow person) => new()
    {
        ["resourceType"] = "Patient",
        ["meta"] = new JsonObject { ["profile"] = new JsonArray("https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-GPC-Patient-1") },
        ["identifier"] = new JsonArray(new JsonObject { ["system"] = NhsNumber.System, ["value"] = person.NhsNumber.Value }),
        ["name"] = new JsonArray(new JsonObject
        {
            ["use"] = "official",
            ["family"] = person.Names[0].Family,
            ["given"] = new JsonArray([.. person.Names[0].Given.Select(given => JsonValue.Create(given))]),
        }),
        ["birthDate"] = person.BirthDate!.Value.ToString(),
    };

    public static JsonObject With(this JsonObject patient, Action<JsonObject> change)
    {
        change(patient);
        return patient;
    }
}
