using SpineSandbox.Spine.Itk3.Responses;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.CareSystem.Messages.Mailbox;

/// <summary>What came back into IN: acknowledgements by the message that they answer, and reports of what did not arrive.</summary>
internal sealed class Returned
{
    private readonly ILookup<string, ReceivedAcknowledgement> _acknowledgements;
    private readonly IReadOnlyList<ControlFile> _reports;

    private Returned(IReadOnlyList<SentFile> files)
    {
        _acknowledgements = files.Where(file => !file.Control.IsReport)
            .Select(file => file.ReadBundle() is { } bundle ? ReceivedAcknowledgement.Read(bundle) : null)
            .OfType<ReceivedAcknowledgement>()
            .ToLookup(answer => answer.ResponseTo);
        _reports = [.. files.Select(file => file.Control).Where(control => control is { IsReport: true, Status.IsSuccess: false })];
    }

    public static Returned In(MailboxFolders folders) =>
        new([.. MessageFiles.In(folders.In).Select(files => SentFile.TryRead(files, SentPlace.Sent)).OfType<SentFile>()]);

    public IReadOnlyList<ReceivedAcknowledgement> AnswersTo(string? messageId) => messageId is null ? [] : [.. _acknowledgements[messageId]];

    /// <summary>
    /// A report repeats address, workflow and subject of what it is about, and not its ID; a subject names patient, place and version.
    /// </summary>
    public StatusRecord? ReportOn(ControlFile sent) => _reports
        .LastOrDefault(report => report.Subject == sent.Subject && report.WorkflowId == sent.WorkflowId && IsLater(report.Status, sent.Status))?.Status;

    private static bool IsLater(StatusRecord? report, StatusRecord? sent) => sent?.At is null || report?.At is null || report.At >= sent.At;
}
