using SpineSandbox.GpConnectProvider.Records;

namespace SpineSandbox.GpConnectProvider.Clinical.Encounters;

/// <summary>A consultation with all that was written in it, ready to be shown.</summary>
internal sealed record EncounterLine(EncounterRow Encounter, string Title, IReadOnlyList<string> Details, bool IsCut)
{
    public static EncounterLine Of(EncounterRow encounter, PatientRecord record)
    {
        var title = $"{encounter.Type.Words()}, {record.AuthorOf(encounter)}, {record.Practice.Name}";
        var underHeadings = encounter.Topics.SelectMany(topic => topic.Headings).SelectMany(heading => heading.Entries).ToHashSet();
        var beside = record.EntriesOf(encounter).Where(entry => !underHeadings.Contains(entry.Id)).ToList();

        string[] details =
        [
            .. encounter.Topics.SelectMany(topic => TopicLines(topic, record)),
            .. beside.Where(entry => !entry.Confidential).Select(entry => entry.Words()),
        ];

        return new EncounterLine(encounter, title, details, beside.Exists(IsHidden) || underHeadings.Select(record.Find).Any(IsHidden));
    }

    private static IEnumerable<string> TopicLines(TopicRow topic, PatientRecord record) =>
    [
        topic.Title,
        .. topic.Headings.SelectMany(heading => HeadingLines(heading, record).Select(line => $"{heading.Title}: {line}")),
    ];

    private static IEnumerable<string> HeadingLines(HeadingRow heading, PatientRecord record) =>
    [
        .. heading.Comments,
        .. heading.Entries.Select(record.Find).OfType<RecordItem>().Where(entry => !entry.Confidential).Select(entry => entry.Words()),
    ];

    private static bool IsHidden(RecordItem? entry) => entry is { Confidential: true };
}
