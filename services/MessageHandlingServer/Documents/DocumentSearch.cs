using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.MessageHandlingServer.Documents;

/// <summary>Access Document up to the list of what there is.</summary>
internal sealed class DocumentSearch(Practices practices) : IJourney
{
    public async Task<JsonNode?> RunAsync(ConsumerSystem consumer, JourneyRequest request, JourneyLog log, CancellationToken cancellationToken)
    {
        var (patient, practice) = await practices.ReachAsync(
            consumer, request.NhsNumber, GpConnectInteractions.SearchDocuments, DocumentSearches.Metadata, log, cancellationToken);

        return await practice.SearchDocumentsAsync(patient.NhsNumber, request.Document, cancellationToken);
    }
}
