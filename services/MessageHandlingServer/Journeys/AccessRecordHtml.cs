using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Lookups;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.MessageHandlingServer.Sessions;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.MessageHandlingServer.Journeys;

/// <summary>
/// The published sequence of Access Record HTML: 1 trace on PDS, 2 endpoint and ASID from SDS, 3 the provider's metadata,
/// 4 the care record, 5 an error.
/// </summary>
internal sealed class AccessRecordHtml(PdsTrace pds, SdsLookup sds, SspCall ssp, ProxiedSteps proxied)
{
    private const string DefaultSection = "SUM";
    private const string RecordSectionSystem = "http://fhir.nhs.net/ValueSet/gpconnect-record-section-1";

    public async Task<JsonNode?> RunAsync(ConsumerSystem consumer, JourneyRequest request, JourneyLog log, CancellationToken cancellationToken)
    {
        var patient = await log.Session.RecallAsync(
            log, CachingRules.Trace, request.NhsNumber, () => pds.TraceAsync(request.NhsNumber, log, cancellationToken));
        log.Traced = patient.Resource;
        var practice = patient.PracticeToAsk();
        var interaction = GpConnectInteractions.GetCareRecord;
        var provider = await log.Session.RecallAsync(
            log, CachingRules.Directory, $"{practice} {interaction}", () => sds.FindAsync(practice, interaction, log, cancellationToken));

        await log.Session.RecallAsync(
            log, CachingRules.Metadata, provider.ServiceRoot, () => MetadataAsync(consumer, provider, log, cancellationToken));

        return await RecordAsync(consumer, provider, patient.NhsNumber, request.Section ?? DefaultSection, log, cancellationToken);
    }

    private async Task<Answer> MetadataAsync(ConsumerSystem consumer, ProviderSystem provider, JourneyLog log, CancellationToken cancellationToken)
    {
        var answer = await ssp.SendAsync(
            consumer, provider, GpConnectInteractions.Metadata, HttpMethod.Get, "/metadata", null, requestedPatient: null, cancellationToken);
        await proxied.LogAsync(3, "the metadata", answer, log, cancellationToken);

        return answer.Status == StatusCodes.Status200OK ? answer : throw JourneyEnded.By(answer, Refusals.Explain(answer));
    }

    private async Task<JsonNode?> RecordAsync(
        ConsumerSystem consumer,
        ProviderSystem provider,
        NhsNumber patient,
        string section,
        JourneyLog log,
        CancellationToken cancellationToken)
    {
        var answer = await ssp.SendAsync(
            consumer,
            provider,
            GpConnectInteractions.GetCareRecord,
            HttpMethod.Post,
            "/Patient/$gpc.getcarerecord",
            Parameters(patient, section),
            patient,
            cancellationToken);
        await proxied.LogAsync(4, "the care record", answer, log, cancellationToken);

        return answer.Status == StatusCodes.Status200OK ? answer.Body : throw JourneyEnded.By(answer, Refusals.Explain(answer));
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
