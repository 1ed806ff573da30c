using System.Text.Json.Serialization;
using SpineSandbox.GpConnectProvider.Messaging.Store;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.GpConnectProvider.Messaging.Tasks;

/// <summary>A task as the sandbox shows it; files and entries only where one is asked for.</summary>
/// <param name="DocumentId">UUID of the document, by which its sender knows it.</param>
internal sealed record TaskView(
    int Id,
    string Practice,
    GpConnectProduct Product,
    string Subject,
    string NhsNumber,
    string PatientName,
    string From,
    DateTimeOffset CreatedAt,
    WorkflowTaskStatus Status,
    string DocumentId,
    string? Replaces,
    bool PatientDeceased,
    DateTimeOffset? DecidedAt,
    string? DecidedBy,
    string? Note,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<AttachmentView>? Attachments = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<EntryView>? Entries = null)
{
    public static TaskView Of(WorkflowTask task) => new(
        task.Id, task.Practice.Value, task.Product, task.Subject, task.NhsNumber.Value, task.PatientName, task.From, task.CreatedAt, task.Status,
        task.DocumentId, task.Replaces, task.PatientDeceased, task.DecidedAt, task.DecidedBy, task.Note);

    public static TaskView Of(OpenedTask opened) => Of(opened.Task) with
    {
        Attachments = [.. opened.Attachments.Select((file, index) => new AttachmentView(index + 1, file.Title, file.ContentType, file.Content.Length))],
        Entries = [.. opened.Entries.Select(entry => new EntryView(entry.Area, entry.Words))],
    };
}

/// <summary>A file of a task.</summary>
/// <param name="Size">In bytes.</param>
internal sealed record AttachmentView(int Number, string Title, string ContentType, int Size);

/// <summary>An entry that an update would add.</summary>
internal sealed record EntryView(string Area, string Words);
