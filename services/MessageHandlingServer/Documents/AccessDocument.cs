using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.MessageHandlingServer.Documents;

/// <summary>Access Document: find the patient, search the documents, fetch one of them.</summary>
internal sealed class AccessDocument(Practices practices) : IJourney
{
    public async Task<JsonNode?> RunAsync(ConsumerSystem consumer, JourneyRequest request, JourneyLog log, CancellationToken cancellationToken)
    {
        var (patient, practice) = await practices.ReachAsync(
            consumer, request.NhsNumber, GpConnectInteractions.SearchDocuments, DocumentSearches.Metadata, log, cancellationToken);

        var found = await practice.SearchDocumentsAsync(patient.NhsNumber, request.Document, cancellationToken);
        var url = UrlOf(Choose(found, request.Document?.Id), practice);

        return await practice.AskAsync(
            new ProviderRequest(GpConnectInteractions.ReadDocument, HttpMethod.Get, url) { What = "the document" }, cancellationToken);
    }

    private static JsonObject Choose(JsonObject found, string? id)
    {
        var documents = found.Resources("DocumentReference").ToList();
        if (id is not null)
        {
            return documents.FirstOrDefault(document => document.Str("id") == id)
                ?? throw JourneyEnded.BecauseOfRule($"There is no document '{id}' among those that the practice lists for this search.", found.DeepClone());
        }

        return documents.Where(document => AttachmentOf(document)?.Str("url") is not null).MaxBy(document => document.Str("created") ?? document.Str("indexed"), StringComparer.Ordinal)
            ?? documents.FirstOrDefault()
            ?? throw JourneyEnded.BecauseOfRule("The practice lists no document for this search, so there is nothing to fetch.", found.DeepClone());
    }

    /// <returns>The path below the service root: whatever points elsewhere is not the practice's to give out.</returns>
    private static string UrlOf(JsonObject document, ProviderSession practice)
    {
        var attachment = AttachmentOf(document);
        if (attachment?.Str("url") is not { } url)
        {
            throw JourneyEnded.BecauseOfRule(
                $"The document cannot be fetched: {attachment?.Str("title") ?? "the practice gives no address for it"}.", document.DeepClone());
        }

        var root = practice.Provider.ServiceRoot;

        return url.StartsWith($"{root}/", StringComparison.Ordinal)
            ? url[root.Length..]
            : throw JourneyEnded.BecauseOfRule($"The document's address {url} does not lie below the practice's service root {root}.", document.DeepClone());
    }

    private static JsonObject? AttachmentOf(JsonObject document) => document.Objects("content").FirstOrDefault()?.Obj("attachment");
}
