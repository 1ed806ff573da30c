using SpineSandbox.Fhir;
using SpineSandbox.Spine.Itk3.Responses;
using SpineSandbox.Spine.Itk3.Wire;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.CareSystem.Messages.Mailbox;

/// <summary>
/// What was sent and what came back, read from the mailbox's folders: SENT and IN are the care system's memory, so that a message
/// that somebody dropped by hand shows as well as one of ours.
/// </summary>
internal sealed class SentMessages(OwnMailbox mailbox)
{
    private const int Shown = 100;
    private const string AcknowledgementSuffix = "_ACK";

    /// <summary>The newest first.</summary>
    public IReadOnlyList<SentMessage> All()
    {
        if (mailbox.Folders is not { } folders)
        {
            return [];
        }

        var returned = Returned.In(folders);

        return
        [
            .. In(folders.Out, SentPlace.Out).Concat(In(folders.Sent, SentPlace.Sent)).Concat(In(folders.Failed, SentPlace.Failed))
                .OrderByDescending(file => file.At)
                .Take(Shown)
                .Select(file => Describe(file, returned)),
        ];
    }

    /// <summary>The number of a document's next version: one more than that of the one it replaces.</summary>
    public int VersionAfter(string? documentId) =>
        documentId is null ? 1 : 1 + (All().FirstOrDefault(message => message.DocumentId == documentId)?.Version ?? 1);

    private static IEnumerable<SentFile> In(string folder, SentPlace place)
    {
        foreach (var files in MessageFiles.In(folder))
        {
            if (SentFile.TryRead(files, place) is { } file && file.Control.WorkflowId?.EndsWith(AcknowledgementSuffix, StringComparison.Ordinal) == false)
            {
                yield return file;
            }
        }
    }

    private static SentMessage Describe(SentFile file, Returned returned)
    {
        var bundle = file.ReadBundle();
        var composition = bundle?.Payload?.Objects("entry").Select(entry => entry.Obj("resource")).FirstOrDefault();
        var acknowledgements = returned.AnswersTo(bundle?.MessageId);

        return new SentMessage(
            file.Stem,
            file.Control,
            file.Place,
            file.At,
            bundle?.MessageId,
            composition?.Obj("identifier")?.Str("value"),
            int.TryParse(file.Control.Version?.Split('.')[0], out var version) ? version : 1,
            file.Place == SentPlace.Sent ? file.Control.Status?.At ?? file.At : null,
            acknowledgements.FirstOrDefault(answer => !answer.IsBusiness),
            acknowledgements.FirstOrDefault(answer => answer.IsBusiness),
            returned.ReportOn(file.Control));
    }
}
