using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Clinical;
using SpineSandbox.GpConnectProvider.Messaging.Filing;
using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.GpConnectProvider.Messaging.Store;
using SpineSandbox.Spine.Interactions;
using SpineSandbox.Spine.Itk3.Documents;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.GpConnectProvider.Messaging.Tasks;

/// <summary>A task as somebody sees who opens it.</summary>
/// <param name="Attachments">The files of a document, the document itself first.</param>
/// <param name="Proposed">What a record update would add to the record.</param>
/// <param name="Impressions">The sender's own words in a record update.</param>
public sealed record OpenedTask(
    WorkflowTask Task, IReadOnlyList<Attachment> Attachments, IReadOnlyList<RecordItem> Proposed, IReadOnlyList<string> Impressions)
{
    public bool IsUpdate => Task.Product == GpConnectProduct.UpdateRecord;

    /// <summary>The coded entries in words, without the consultation that holds them.</summary>
    public IEnumerable<(string Area, string Words)> Entries =>
        Proposed.Where(entry => entry is not EncounterRow).Select(entry => (AreaOf(entry), entry is ProblemRow problem ? problem.Code.Words() : WordsOf(entry)));

    public static OpenedTask Of(WorkflowTask task)
    {
        var document = DocumentOf(task);
        var isUpdate = task.Product == GpConnectProduct.UpdateRecord;

        return new OpenedTask(
            task,
            [.. document.Resources.Where(resource => resource.ResourceType() == "Binary").Select((file, index) => AttachmentOf(document, file, index))],
            isUpdate ? new ProposedEntries(document, task.Id, filedBy: null).All() : [],
            [.. document.Listed.Where(entry => entry?.ResourceType() == "ClinicalImpression").Select(entry => entry!.Str("summary")).OfType<string>()]);
    }

    /// <summary>The document that the task's message carries; it was checked when it came.</summary>
    internal static MessageDocument DocumentOf(WorkflowTask task) => MessageDocument.Of(new IncomingMessage
    {
        DtsId = task.Message!.DtsId,
        Control = new ControlFile(),
        Content = task.Message.Content,
        Bundle = Spine.Itk3.Wire.ReceivedBundle.Parse(task.Message.Content),
    });

    private static Attachment AttachmentOf(MessageDocument document, System.Text.Json.Nodes.JsonObject file, int index)
    {
        var title = document.Sections
            .Where(section => section.Objects("entry").Select(document.Follow).Contains(file))
            .Select(section => section.Str("title"))
            .FirstOrDefault();

        return new Attachment(title ?? $"Attachment {index + 1}", file.Str("contentType")!, Convert.FromBase64String(file.Str("content") ?? ""));
    }

    private static string AreaOf(RecordItem entry) => entry switch
    {
        ProblemRow => "Problem",
        ObservationRow => "Observation",
        MedicationRow => "Medication supplied",
        _ => "Service",
    };

    private static string WordsOf(RecordItem entry) =>
        entry is MedicationRow medication ? $"{medication.Code.Words()}, {medication.Quantity?.Words()}. {medication.Dosage}" : entry.Words();
}
