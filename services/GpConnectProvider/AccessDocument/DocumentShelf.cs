using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SpineSandbox.GpConnectProvider.Errors;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.GpConnectProvider.Requests;
using SpineSandbox.GpConnectProvider.Trace;

namespace SpineSandbox.GpConnectProvider.AccessDocument;

/// <summary>Finds the documents of a record and takes out their contents. Confidential ones are as if they were not there.</summary>
internal sealed class DocumentShelf(PdsTrace pds, IOptions<AccessDocumentOptions> options)
{
    private const string ConfidentialScope = "conf/R";

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ListedDocument>> SearchAsync(
        ConsumerCall call, PracticePatient patient, DocumentQuery query, CancellationToken cancellationToken)
    {
        await using var context = call.Store.Open();
        var area = ClinicalArea.NameOf<DocumentRow>();
        var entries = await context.Entries.AsNoTracking()
            .Where(entry => entry.PatientId == patient.Id && entry.Area == area)
            .ToListAsync(cancellationToken);
        var documents = entries.ConvertAll(entry => (DocumentRow)entry.Read()).FindAll(document => !document.Confidential && query.Matches(document));

        return await ListAsync(call, patient, documents, cancellationToken);
    }

    /// <summary>Documents with what is known of their contents, the newest first.</summary>
    public async Task<IReadOnlyList<ListedDocument>> ListAsync(
        ConsumerCall call, PracticePatient patient, IReadOnlyCollection<DocumentRow> documents, CancellationToken cancellationToken)
    {
        await using var context = call.Store.Open();
        var files = documents.Select(document => document.File).OfType<string>().ToHashSet();
        var sizes = await context.Files.Where(file => files.Contains(file.Name))
            .ToDictionaryAsync(file => file.Name, file => file.Size, cancellationToken);

        return
        [
            .. from document in documents
               orderby document.Date descending
               let size = document.File is { } file ? sizes[file] : (int?)null
               select new ListedDocument(patient.Id, document, size, IsGiven: call.Interaction.IsMigration ? size is not null : size <= options.Value.MaximumSize),
        ];
    }

    /// <exception cref="GpConnectException">There is no such document, or it is not given.</exception>
    public async Task<StoredDocument> ReadAsync(ConsumerCall call, string id, DocumentPatients patients, CancellationToken cancellationToken)
    {
        var (patient, document) = await FindAsync(call, id, cancellationToken);
        await patients.ReadAsync(call, $"{patient.Id}", cancellationToken);
        if (document.Confidential)
        {
            throw DocumentRefusals.NotFound(id, "The document is confidential.", PatientRefusals.RowOf(patient));
        }

        return Small(await OpenAsync(call, id, document, cancellationToken), patient);
    }

    /// <summary>For the patient, who has been admitted already.</summary>
    /// <param name="isSeen">Whether the user sees a document.</param>
    /// <exception cref="GpConnectException">There is no such document of the patient, or it is not given.</exception>
    public async Task<StoredDocument> ReadOwnAsync(
        ConsumerCall call, string id, PracticePatient own, Func<DocumentRow, bool> isSeen, CancellationToken cancellationToken)
    {
        var (patient, document) = await FindAsync(call, id, cancellationToken);
        if (patient.Id != own.Id || !isSeen(document))
        {
            throw DocumentRefusals.NotFound(id, "The document is another patient's, or the user does not see it.", PatientRefusals.RowOf(own));
        }

        return Small(await OpenAsync(call, id, document, cancellationToken), patient);
    }

    /// <summary>For the practice where the patient is registered now: without regard to size, and to confidentiality if the scope says so.</summary>
    /// <exception cref="GpConnectException">There is no such document, or the asker is not that practice.</exception>
    public async Task<StoredDocument> MigrateAsync(ConsumerCall call, string id, CancellationToken cancellationToken)
    {
        var (patient, document) = await FindAsync(call, id, cancellationToken);
        var traced = await pds.FindAsync(patient.NhsNumber, cancellationToken);
        if (traced?.Practice is not { } registered || registered != call.RequestingOrganisation)
        {
            throw DocumentRefusals.NotTheNewPractice(call.Practice, patient.NhsNumber, traced?.Practice);
        }

        return document.Confidential && !call.ScopeHas(ConfidentialScope)
            ? throw DocumentRefusals.Confidential(id)
            : await OpenAsync(call, id, document, cancellationToken);
    }

    private StoredDocument Small(StoredDocument document, PracticePatient patient) => document.Content.Length <= options.Value.MaximumSize
        ? document
        : throw DocumentRefusals.NotFound(document.Id, "The document is larger than what is given.", PatientRefusals.RowOf(patient));

    private static async Task<(PracticePatient Patient, DocumentRow Document)> FindAsync(ConsumerCall call, string id, CancellationToken cancellationToken)
    {
        if (DocumentId.Split(id) is not var (patientId, entryId))
        {
            throw DocumentRefusals.NotFound(id, "The id is not one of this server's.");
        }

        var patient = await call.Store.FindPatientAsync(call.Practice.OdsCode, patientId, cancellationToken);
        await using var context = call.Store.Open();
        var area = ClinicalArea.NameOf<DocumentRow>();
        var entry = patient is null ? null : await context.Entries.AsNoTracking().FirstOrDefaultAsync(
            row => row.PatientId == patient.Id && row.EntryId == entryId && row.Area == area, cancellationToken);

        return entry is null ? throw DocumentRefusals.NotFound(id, $"{call.Practice.Name} holds no such document.") : (patient!, (DocumentRow)entry.Read());
    }

    private static async Task<StoredDocument> OpenAsync(ConsumerCall call, string id, DocumentRow document, CancellationToken cancellationToken)
    {
        await using var context = call.Store.Open();
        var file = document.File is { } name
            ? await context.Files.AsNoTracking().FirstOrDefaultAsync(row => row.Name == name, cancellationToken)
            : null;

        return file is null
            ? throw DocumentRefusals.NotFound(id, "The practice has never received the content.")
            : new StoredDocument(id, document.ContentType, file.Content);
    }
}
