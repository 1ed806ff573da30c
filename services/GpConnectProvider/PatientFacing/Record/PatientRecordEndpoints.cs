using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessDocument;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.PatientFacing.Errors;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.GpConnectProvider.Resources;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Spine.PatientFacing;

namespace SpineSandbox.GpConnectProvider.PatientFacing.Record;

/// <summary>Access Record for patients: the structured record, and the documents.</summary>
internal static class PatientRecordEndpoints
{
    private const string GetRecord = "fhir:operation:gpc.getstructuredrecord-1";
    private const string SearchDocuments = "documents:fhir:rest:search:documentreference-1";
    private const string PatientParameter = "patientNHSNumber";

    public static RouteGroupBuilder MapPatientRecord(this RouteGroupBuilder root)
    {
        root.MapPost("/Patient/$gpc.getstructuredrecord", GetRecordAsync).WithName("GetOwnRecord").WithSummary("The record, as far as the user may see it");
        root.MapGet("/documents/Patient/{nhsNumber}", FindPatientAsync).WithName("FindOneself").WithSummary("The patient's logical id");
        root.MapGet("/Patient/{id}/DocumentReference", SearchAsync).WithName("SearchOwnDocuments").WithSummary("The documents of the record");
        root.MapGet("/documents/Binary/{id}", ReadAsync).WithName("ReadOwnDocument").WithSummary("A document");

        return root;
    }

    private static async Task<FhirResult> GetRecordAsync(
        HttpContext context, PatientReception reception, StructuredAnswer answers, TimeProvider clock, CancellationToken cancellationToken)
    {
        var call = await reception.AdmitAsync(context, cancellationToken);
        var (request, type) = RecordParameters.Parse(await RequestBody.ReadAsync(context, cancellationToken, StructuredRefusals.Malformed), clock.Today());
        call.EnsureIsPatient(request.NhsNumber.Value);
        call.EnsureRecord();

        var seen = request with
        {
            SeenAs = entry => entry is MedicationRow medication && type is { } only && medication.Type != only ? null : VisibleEntries.SeenBy(call.Access, entry),
        };
        var written = await answers.WriteAsync(context.Request, call.As(GetRecord), seen, call.Patient, cancellationToken);
        var record = FhirJson.Parse(written.Span);
        foreach (var document in record.Objects("entry").Select(entry => entry.Obj("resource")!).Where(resource => resource.ResourceType() == "DocumentReference"))
        {
            PointHere(document);
        }

        return FhirResults.Resource(record.NamedAfter(context.Request));
    }

    private static async Task<FhirResult> FindPatientAsync(
        HttpContext context, string nhsNumber, PatientReception reception, CancellationToken cancellationToken)
    {
        var call = await reception.AdmitAsync(context, cancellationToken);
        call.EnsureIsPatient(nhsNumber);

        return FhirResults.Resource(Searchset.Of(context.Request, [PatientResource.From(call.Patient)]).NamedAfter(context.Request));
    }

    private static async Task<FhirResult> SearchAsync(
        HttpContext context, string id, PatientReception reception, DocumentShelf shelf, CancellationToken cancellationToken)
    {
        var call = await AdmitForDocumentsAsync(context, reception, cancellationToken);
        if (id != $"{call.Patient.Id}")
        {
            throw PatientRefusals.NotShared(call.Practice, id, new("The logical id is that of another patient, or of nobody."));
        }

        var query = DocumentQuery.Parse(new RawQuery(WithoutPatient(context.Request.Query)));
        var consumer = call.As(SearchDocuments);
        var documents = (await shelf.SearchAsync(consumer, call.Patient, query, cancellationToken))
            .Where(document => VisibleEntries.SeenBy(call.Access, document.Row) is not null)
            .ToList();
        var resources = DocumentAnswer.Resources(consumer, call.Patient, documents, RootOf(context)).ToList();
        resources.ForEach(PointHere);

        return FhirResults.Resource(Searchset.Of(context.Request, resources, RootOf(context)).NamedAfter(context.Request));
    }

    private static async Task<FhirResult> ReadAsync(
        HttpContext context, string id, PatientReception reception, DocumentShelf shelf, CancellationToken cancellationToken)
    {
        var call = await AdmitForDocumentsAsync(context, reception, cancellationToken);
        var document = await shelf.ReadOwnAsync(call.As(SearchDocuments), id, call.Patient, row => VisibleEntries.SeenBy(call.Access, row) is not null, cancellationToken);

        return FhirResults.Resource(BinaryResource.From(document));
    }

    private static async Task<PatientCall> AdmitForDocumentsAsync(HttpContext context, PatientReception reception, CancellationToken cancellationToken)
    {
        var call = await reception.AdmitAsync(context, cancellationToken);
        if (context.Request.Query[PatientParameter] is not [{ } number])
        {
            throw PatientFacingRefusals.BadParameter(PatientParameter, "It is sent once, with every call about documents.");
        }

        call.EnsureIsPatient(number);
        call.EnsureRecord();

        return call;
    }

    // The address of this root, which only the platform sees.
    private static string RootOf(HttpContext context) =>
        $"{context.Request.Scheme}://{context.Request.Host}/{context.Request.RouteValues["odsCode"]}/patient-facing{PatientFacingProduct.AccessRecord.Path}";

    // Relative to the base path, so that it leads through whatever the application came by.
    private static void PointHere(JsonObject resource)
    {
        if (resource.ResourceType() == "DocumentReference" && resource.Objects("content").FirstOrDefault()?.Obj("attachment") is { } attachment && attachment.Str("url") is not null)
        {
            attachment["url"] = $"documents/Binary/{resource.Str("id")}";
        }
    }

    private static QueryString WithoutPatient(IQueryCollection query) => QueryString.Create(
        query.Where(parameter => parameter.Key != PatientParameter).SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value)));
}
