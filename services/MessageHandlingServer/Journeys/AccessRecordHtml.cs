using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;
using SpineSandbox.Spine.Tokens;

namespace SpineSandbox.MessageHandlingServer.Journeys;

/// <summary>
/// The published sequence of Access Record HTML: 1 trace on PDS, 2 endpoint and ASID from SDS, 3 the provider's metadata,
/// 4 the care record, 5 an error.
/// </summary>
internal sealed class AccessRecordHtml(Practices practices) : IJourney
{
    private const string DefaultSection = "SUM";
    private const string RecordSectionSystem = "http://fhir.nhs.net/ValueSet/gpconnect-record-section-1";

    private static readonly ProviderRequest Metadata = ProviderRequest.Metadata(GpConnectInteractions.Metadata) with { Release = GpConnectRelease.Dstu2 };

    public async Task<JsonNode?> RunAsync(ConsumerSystem consumer, JourneyRequest request, JourneyLog log, CancellationToken cancellationToken)
    {
        var (patient, practice) = await practices.ReachAsync(
            consumer, request.NhsNumber, GpConnectInteractions.GetCareRecord, Metadata, log, cancellationToken);

        return await practice.AskAsync(
            new ProviderRequest(GpConnectInteractions.GetCareRecord, HttpMethod.Post, "/Patient/$gpc.getcarerecord")
            {
                What = "the care record",
                Body = Parameters(patient.NhsNumber, request.Section ?? DefaultSection),
                RequestedPatient = patient.NhsNumber,
                Release = GpConnectRelease.Dstu2,
            },
            cancellationToken);
    }

    private static JsonObject Parameters(NhsNumber patient, string section) => new()
    {
        ["resourceType"] = "Parameters",
        ["parameter"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "patientNHSNumber",
                ["valueIdentifier"] = new JsonObject { ["system"] = NhsNumber.Dstu2System, ["value"] = patient.Value },
            },
            new JsonObject
            {
                ["name"] = "recordSection",
                ["valueCodeableConcept"] = new JsonObject
                {
                    ["coding"] = new JsonArray(new JsonObject { ["system"] = RecordSectionSystem, ["code"] = section }),
                },
            }),
    };
}
