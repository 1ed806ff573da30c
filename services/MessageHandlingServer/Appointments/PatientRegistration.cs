using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Lookups;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.MessageHandlingServer.Appointments;

/// <summary>A practice books for its active patients only; whom it does not find is registered there for a time, with what PDS knows.</summary>
internal static class PatientRegistration
{
    private const string PatientProfile = "https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-GPC-Patient-1";

    /// <returns>The practice's own id of the patient.</returns>
    public static async Task<string> FindOrRegisterAsync(this ProviderSession practice, TracedPatient patient, CancellationToken cancellationToken)
    {
        var found = await practice.FindPatientAsync(GpConnectInteractions.FindPatient, patient.NhsNumber, cancellationToken)
            ?? (await RegisterAsync(practice, patient, cancellationToken)).Resources("Patient").FirstOrDefault();

        return found?.Str("id") ?? throw JourneyEnded.BecauseOfRule("The practice registered the patient and did not say under which id.");
    }

    private static Task<JsonObject> RegisterAsync(ProviderSession practice, TracedPatient patient, CancellationToken cancellationToken) => practice.AskAsync(
        new ProviderRequest(GpConnectInteractions.RegisterPatient, HttpMethod.Post, "/Patient/$gpc.registerpatient")
        {
            What = "a temporary registration",
            Scope = RequestedScope.PatientWrite,
            Body = new JsonObject
            {
                ["resourceType"] = "Parameters",
                ["parameter"] = new JsonArray(new JsonObject { ["name"] = "registerPatient", ["resource"] = PatientOf(patient) }),
            },
        },
        cancellationToken);

    private static JsonObject PatientOf(TracedPatient patient)
    {
        var names = patient.Resource["name"]?.AsArray();
        var name = names?.FirstOrDefault(one => (string?)one?["use"] == "usual") ?? names?.FirstOrDefault();
        var resource = new JsonObject
        {
            ["resourceType"] = "Patient",
            ["meta"] = new JsonObject { ["profile"] = new JsonArray(PatientProfile) },
            ["identifier"] = new JsonArray(new JsonObject { ["system"] = NhsNumber.System, ["value"] = patient.NhsNumber.Value }),
            ["name"] = new JsonArray(new JsonObject { ["use"] = "official", ["family"] = name?["family"]?.DeepClone(), ["given"] = name?["given"]?.DeepClone() }),
            ["birthDate"] = patient.Resource["birthDate"]?.DeepClone(),
        };
        if (patient.Resource["gender"] is { } gender)
        {
            resource["gender"] = gender.DeepClone();
        }

        return resource;
    }
}
