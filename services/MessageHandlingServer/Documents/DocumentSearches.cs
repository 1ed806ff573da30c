using System.Text.Json.Nodes;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.MessageHandlingServer.Documents;

/// <summary>The search of Access Document: the patient by NHS number, then the documents by the practice's own id.</summary>
internal static class DocumentSearches
{
    public static readonly ProviderRequest Metadata = ProviderRequest.Metadata(GpConnectInteractions.DocumentsMetadata);

    // All of them are mandatory.
    private static readonly (string Name, string? Value)[] Includes =
    [
        ("_include", "DocumentReference:subject:Patient"),
        ("_include", "DocumentReference:custodian:Organization"),
        ("_include", "DocumentReference:author:Organization"),
        ("_include", "DocumentReference:author:Practitioner"),
        ("_revinclude:recurse", "PractitionerRole:practitioner"),
    ];

    /// <returns>The Bundle of what was found.</returns>
    /// <exception cref="JourneyEnded">The practice does not know the patient, or says no.</exception>
    public static async Task<JsonObject> SearchDocumentsAsync(
        this ProviderSession practice, NhsNumber nhsNumber, DocumentChoice? choice, CancellationToken cancellationToken)
    {
        var patient = await practice.FindPatientIdAsync(GpConnectInteractions.FindPatientForDocuments, nhsNumber, cancellationToken);
        var query = Searches.Query(
        [
            .. Includes,
            ("created", Prefixed("ge", choice?.From)),
            ("created", Prefixed("le", choice?.To)),
            ("author", choice?.Author is { Length: > 0 } author ? $"{OdsCode.System}|{author}" : null),
            ("description", choice?.Description),
        ]);

        return await practice.AskAsync(
            new ProviderRequest(GpConnectInteractions.SearchDocuments, HttpMethod.Get, $"/Patient/{patient}/DocumentReference?{query}")
            {
                What = "the list of documents",
            },
            cancellationToken);
    }

    private static string? Prefixed(string prefix, string? date) => string.IsNullOrEmpty(date) ? null : prefix + date;
}
