using System.Globalization;
using System.Text.Json.Nodes;
using SpineSandbox.CareSystem.Identity;
using SpineSandbox.CareSystem.Messages.Mailbox;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Itk3;
using SpineSandbox.Spine.Itk3.Documents;
using SpineSandbox.Spine.Itk3.Products;
using SpineSandbox.Spine.Itk3.Wire;
using SpineSandbox.Spine.Mesh;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.CareSystem.Messages.Composing;

/// <summary>Builds a message about a patient: payload, ITK3 wrapper, and the control file that tells MESH where it goes.</summary>
internal sealed class MessageComposer(SignedIn signedIn, SentMessages sent, TimeProvider clock)
{
    private const int StemIdLength = 8;

    /// <param name="file">A file to send in the place of the draft's text.</param>
    public ComposedMessage Compose(MessageKind kind, MessagePatient patient, MessageDraft draft, Attachment? file)
    {
        var now = clock.Local();
        var (messageId, documentId) = (Guid.NewGuid(), Guid.NewGuid());
        var version = sent.VersionAfter(draft.Replaces);
        var replaces = Guid.TryParse(draft.Replaces, out var old) ? old : (Guid?)null;
        var payload = new Payload(kind, patient, draft, file, documentId, replaces, version, now);
        var subject = Subject(payload);

        var message = new ItkMessage
        {
            Id = messageId,
            BundleId = Guid.NewGuid(),
            Event = kind.Product.Event,
            Handling = kind.Product.Handling($"{Guid.NewGuid()}"),
            Sender = Organisation.OdsCode,
            SourceMailbox = signedIn.Mailbox!.Value,
            Timestamp = now,
            Payload = Render(payload, subject),
        };
        var stem = string.Create(
            CultureInfo.InvariantCulture, $"{Organisation.OdsCode}_{now:yyyyMMdd_HHmmss}_{messageId.ToString("N")[..StemIdLength]}");

        return new ComposedMessage(stem, Control(kind, patient, subject, version), ItkWire.ToXml(message.ToBundle()), messageId, documentId);
    }

    private MessageOrganisation Organisation => new(signedIn.Organisation.OdsCode, signedIn.Organisation.Name, signedIn.Organisation.Telephone);

    private MessageAuthor Author => new()
    {
        IdSystem = signedIn.User.GphcNumber is null ? SdsUserId.System : CareConnect.GphcNumber,
        Id = signedIn.User.GphcNumber ?? signedIn.User.SdsUserId,
        Family = signedIn.User.Name.Family,
        Given = signedIn.User.Name.Given,
        Prefix = signedIn.User.Name.Prefix,
        Telephone = signedIn.Organisation.Telephone,
    };

    private string Subject(Payload payload) => payload.Kind == MessageKind.ConsultationSummary
        ? SubjectLines.ConsultationReport(payload.Patient, Organisation)
        : SubjectLines.Titled(Title(payload), payload.Patient, Organisation, payload.Version);

    private static string Title(Payload payload) => payload.Kind switch
    {
        _ when payload.Kind == MessageKind.ConsultationSummary => "Consultation report",
        _ when payload.Kind == MessageKind.RecordUpdate => Service(payload).Display,
        _ => payload.Draft.Title!.Trim(),
    };

    // MESH finds the practice by the patient. Version counts the document in 2.x and Update Record; 1.x leaves it at the format's own.
    private ControlFile Control(MessageKind kind, MessagePatient patient, string subject, int version) => new()
    {
        Version = kind == MessageKind.ConsultationSummary ? MeshValues.Version : version.ToString(CultureInfo.InvariantCulture),
        FromDts = signedIn.Mailbox!.Value.Value,
        ToDts = GpProviderAddress.Of(patient.NhsNumber, patient.BirthDate, patient.Family).ToString(),
        Subject = subject,
        LocalId = Organisation.OdsCode.Value,
        Compress = true,
        AllowChunking = true,
        Encrypted = false,
        WorkflowId = kind.Product.Workflow.Value,
    };

    private JsonObject Render(Payload payload, string subject) =>
        payload.Kind == MessageKind.RecordUpdate ? Consultation(payload, subject).ToBundle() : Document(payload, subject).ToBundle();

    private SentDocument Document(Payload payload, string subject) => new()
    {
        DocumentId = payload.DocumentId,
        Version = payload.Version,
        Replaces = payload.Replaces,
        Type = payload.Kind == MessageKind.ConsultationSummary
            ? DocumentTypes.ClinicalEncounterReport
            : DocumentTypes.All.FirstOrDefault(type => type.Code == payload.Draft.Type) ?? DocumentTypes.ClinicalEncounterReport,
        Title = Title(payload),
        Subject = subject,
        Patient = payload.Patient,
        Author = Author,
        Organisation = Organisation,
        Date = payload.Now,
        Attachments = [payload.File ?? Written(payload)],
    };

    private Attachment Written(Payload payload)
    {
        var sections = payload.Kind == MessageKind.ConsultationSummary ? payload.Draft.Sections : [("Text", payload.Draft.Text)];
        var pdf = ConsultationSummaryPdf.Write(Title(payload), payload.Patient, Author, Organisation, payload.Now, payload.Version, sections);

        return new Attachment(Title(payload), Attachment.Pdf, pdf);
    }

    private PharmacyConsultation Consultation(Payload payload, string subject) => new()
    {
        DocumentId = payload.DocumentId,
        Version = payload.Version,
        Replaces = payload.Replaces,
        Service = Service(payload),
        Subject = subject,
        Patient = payload.Patient,
        Author = Author,
        Organisation = Organisation,
        SeenAt = payload.Now,
        Impression = payload.Draft.Impression!.Trim(),
        BloodPressure = (MessageDraft.Number(payload.Draft.Systolic), MessageDraft.Number(payload.Draft.Diastolic)) is ({ } systolic, { } diastolic)
            ? new BloodPressureReading(systolic, diastolic)
            : null,
        Supply = SupplyOf(payload.Draft),
    };

    private static SnomedCoding Service(Payload payload) => PharmacyServices.Find(payload.Draft.Service) ?? PharmacyServices.MinorIllness;

    private static SuppliedMedicine? SupplyOf(MessageDraft draft) =>
        Formulary.All.FirstOrDefault(row => row.Product.Code == draft.Product) is ({ } product, { } unit) && MessageDraft.Number(draft.Quantity) is { } quantity
            ? new SuppliedMedicine(product, quantity, unit, string.IsNullOrWhiteSpace(draft.Dosage) ? "As directed" : draft.Dosage.Trim())
            : null;

    private sealed record Payload(
        MessageKind Kind, MessagePatient Patient, MessageDraft Draft, Attachment? File, Guid DocumentId, Guid? Replaces, int Version, DateTimeOffset Now);
}
