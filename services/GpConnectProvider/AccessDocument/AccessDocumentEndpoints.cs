using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Foundations;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.GpConnectProvider.Resources;

namespace SpineSandbox.GpConnectProvider.AccessDocument;

/// <summary>Access Document 1.6: the patient, the documents of the record, and a document's content.</summary>
internal static class AccessDocumentEndpoints
{
    public static RouteGroupBuilder MapAccessDocument(this RouteGroupBuilder root)
    {
        var routes = root.MapGroup("").WithTags("Access Document");
        routes.MapGet("/Patient", FindPatientAsync).WithName("FindPatientForDocuments").WithSummary("Find a patient by NHS number");
        routes.MapGet("/Patient/{id}/DocumentReference", SearchDocumentsAsync).WithName("SearchDocuments").WithSummary("Search the documents of a patient");
        routes.MapGet("/Binary/{id}", ReadDocumentAsync).WithName("RetrieveDocument").WithSummary("Retrieve a document");

        return root;
    }

    private static async Task<FhirResult> FindPatientAsync(
        HttpContext context, Reception reception, DocumentPatients patients, CancellationToken cancellationToken)
    {
        var call = reception.Admit(context);
        var found = await patients.FindAsync(call, IdentifierQuery.NhsNumberOf(context.Request.QueryString), cancellationToken);

        return FhirResults.Resource(Searchset.Of(context.Request, found is null ? [] : [PatientResource.From(found)], RootOf(context)));
    }

    private static async Task<FhirResult> SearchDocumentsAsync(
        HttpContext context, string id, Reception reception, DocumentPatients patients, DocumentShelf shelf, CancellationToken cancellationToken)
    {
        var call = reception.Admit(context);
        var query = DocumentQuery.Parse(new RawQuery(context.Request.QueryString));
        var patient = await patients.ReadAsync(call, id, cancellationToken);

        var documents = await shelf.SearchAsync(call, patient, query, cancellationToken);
        return FhirResults.Resource(Searchset.Of(context.Request, DocumentAnswer.Resources(call, patient, documents, RootOf(context)), RootOf(context)));
    }

    private static async Task<FhirResult> ReadDocumentAsync(
        HttpContext context, string id, Reception reception, DocumentPatients patients, DocumentShelf shelf, CancellationToken cancellationToken)
    {
        var call = reception.Admit(context);
        var document = call.Interaction.IsMigration
            ? await shelf.MigrateAsync(call, id, cancellationToken)
            : await shelf.ReadAsync(call, id, patients, cancellationToken);

        return Versioned.Read(context.Request, BinaryResource.From(document));
    }

    // The address under which the consumer reached this root, which is the one that SDS holds.
    private static string RootOf(HttpContext context)
    {
        var request = context.Request;
        var odsCode = request.RouteValues["odsCode"];

        return $"{request.Scheme}://{request.Host}{request.PathBase}/{odsCode}{ServiceRoot.AccessDocument.Path}";
    }
}
