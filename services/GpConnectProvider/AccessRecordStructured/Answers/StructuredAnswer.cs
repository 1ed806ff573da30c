using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.AccessDocument;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;
using SpineSandbox.GpConnectProvider.Clinical.Encounters;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.GpConnectProvider.Resources;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>Puts the answer together: who it is about, what was selected, the lists, and what it warns of.</summary>
internal sealed class StructuredAnswer(DocumentShelf shelf, TimeProvider clock)
{
    /// <returns>The Bundle as JSON.</returns>
    public async Task<ReadOnlyMemory<byte>> WriteAsync(
        HttpRequest http, ConsumerCall call, StructuredRequest request, PracticePatient patient, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var record = await call.Store.ReadRecordAsync(patient, call.Practice, cancellationToken);
        var selection = new RecordSelection(record, request, today);
        var people = new AdministrativeResources(call.Store.View);
        var scope = new ResourceScope(record, selection, people, today);
        Introduce(patient, people);

        var documents = await DocumentsAsync(http, call, patient, selection, people, cancellationToken);
        using var clinical = new BundleEntries(new AnswerLists(request, selection, scope).Write()
            .Concat(selection.Consultations.SelectMany(consultation => ConsultationLists.Of(consultation, scope)))
            .Concat(selection.Given.SelectMany(entry => ClinicalResources.Of(entry, scope)))
            .Concat(documents)
            .Concat(WarningOutcome.Of(request, selection) is { } warning ? [warning] : []));
        // Known by now: whoever the entries speak of.
        using var administrative = new BundleEntries([PatientResource.From(patient), .. people.All]);

        return RecordBundle.Of(administrative, clinical);
    }

    // Whoever the patient's own resource speaks of.
    private static void Introduce(PracticePatient patient, AdministrativeResources people)
    {
        people.Organisation(patient.Practice);
        people.Practitioner(patient.UsualGp);
        if (patient.Registration.PreferredBranch is { } branch)
        {
            people.Place(branch);
        }
    }

    private async Task<IReadOnlyList<JsonObject>> DocumentsAsync(
        HttpRequest http,
        ConsumerCall call,
        PracticePatient patient,
        RecordSelection selection,
        AdministrativeResources people,
        CancellationToken cancellationToken)
    {
        var rows = selection.Given.OfType<DocumentRow>().ToList();
        if (rows.Count == 0)
        {
            return [];
        }

        foreach (var author in rows.Select(row => row.AuthorOrganisation).OfType<OdsCode>())
        {
            people.Organisation(author);
        }

        var listed = await shelf.ListAsync(call, patient, rows, cancellationToken);
        return [.. listed.Select(document => DocumentReferenceResource.From(document, call.Practice, ServiceRoot.AccessDocument.AddressFor(http)))];
    }
}
