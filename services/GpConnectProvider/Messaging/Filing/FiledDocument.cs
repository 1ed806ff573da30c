using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.GpConnectProvider.Messaging.Tasks;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Spine.Itk3.Documents;

namespace SpineSandbox.GpConnectProvider.Messaging.Filing;

/// <summary>A file of a sent document as a document of the record, where Access Document finds it, with its content.</summary>
internal sealed record FiledDocument(DocumentRow Entry, StoredFile File)
{
    /// <param name="task">The task that was accepted; by it entries and contents can be found again.</param>
    /// <param name="author">The sender, where the practice's system knows the organisation.</param>
    /// <param name="filedBy">SDS user ID of who accepts.</param>
    public static IEnumerable<FiledDocument> Of(MessageDocument document, IReadOnlyList<Attachment> files, int task, OdsCode? author, string? filedBy) =>
        from pair in files.Index()
        let number = pair.Index + 1
        let name = AttachmentNames.Of(task, number, pair.Item)
        select new FiledDocument(
            new DocumentRow
            {
                Id = $"{ProposedEntries.PrefixOf(task)}document-{number}",
                Date = document.DateOf(),
                Practitioner = filedBy,
                Type = CodedTerm.Of(document.Composition?.Obj("type")),
                Title = pair.Item.Title,
                ContentType = pair.Item.ContentType,
                File = name,
                Author = document.AuthorName,
                AuthorOrganisation = author,
            },
            StoredFile.Of(name, pair.Item.Content));
}
