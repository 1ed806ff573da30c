using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.MessageHandlingServer.Journeys;

/// <summary>Access Record Structured: the same sequence as for HTML, to the service root of the structured record.</summary>
internal sealed class AccessRecordStructured(Practices practices) : IJourney
{
    /// <summary>The areas that are asked for where a journey names none; allergies with the ended ones, which have no default.</summary>
    private static readonly string[] OtherAreas =
    [
        "includeMedication", "includeConsultations", "includeProblems", "includeImmunisations",
        "includeUncategorisedData", "includeInvestigations", "includeReferrals", "includeDiaryEntries",
    ];

    private static readonly ProviderRequest Metadata = ProviderRequest.Metadata(GpConnectInteractions.StructuredMetadata);

    public async Task<JsonNode?> RunAsync(ConsumerSystem consumer, JourneyRequest request, JourneyLog log, CancellationToken cancellationToken)
    {
        var (patient, practice) = await practices.ReachAsync(
            consumer, request.NhsNumber, GpConnectInteractions.GetStructuredRecord, Metadata, log, cancellationToken);

        return await practice.AskAsync(
            new ProviderRequest(GpConnectInteractions.GetStructuredRecord, HttpMethod.Post, "/Patient/$gpc.getstructuredrecord")
            {
                What = "the structured record",
                Body = Parameters(patient.NhsNumber, request.Parameters),
            },
            cancellationToken);
    }

    private static JsonObject Parameters(NhsNumber patient, JsonArray? chosen) => new()
    {
        ["resourceType"] = "Parameters",
        ["parameter"] = new JsonArray(
        [
            new JsonObject
            {
                ["name"] = "patientNHSNumber",
                ["valueIdentifier"] = new JsonObject { ["system"] = NhsNumber.System, ["value"] = patient.Value },
            },
            .. chosen is null ? Everything() : chosen.Select(parameter => parameter?.DeepClone()),
        ]),
    };

    private static IEnumerable<JsonNode> Everything() =>
    [
        new JsonObject
        {
            ["name"] = "includeAllergies",
            ["part"] = new JsonArray(new JsonObject { ["name"] = "includeResolvedAllergies", ["valueBoolean"] = true }),
        },
        .. OtherAreas.Select(area => new JsonObject { ["name"] = area }),
    ];
}
