using SpineSandbox.GpConnectProvider.Records;

namespace SpineSandbox.GpConnectProvider.Clinical.Encounters;

/// <summary>What was written in a consultation, topic by topic. Free text is an entry of its own here, a comment note.</summary>
internal sealed record ConsultationContents(EncounterRow Encounter, IReadOnlyList<ConsultationTopic> Topics)
{
    private static readonly CodeRow CommentNote = new() { Code = "37331000000100", Term = "Comment note" };

    public IEnumerable<RecordItem> Entries =>
        Topics.SelectMany(topic => topic.Headings.SelectMany(heading => heading.Entries).Concat(topic.Entries));

    /// <summary>The problems that the consultation or one of its topics is about.</summary>
    public IEnumerable<string> Problems => Encounter.Problems.Concat(Topics.Select(topic => topic.Problem).OfType<string>());

    public static ConsultationContents Of(EncounterRow encounter, PatientRecord record)
    {
        var topics = encounter.Topics.Select((topic, index) => Topic(encounter, topic, $"{encounter.Id}-t{index + 1}", record)).ToList();
        var listed = topics.SelectMany(topic => topic.Headings).SelectMany(heading => heading.Entries).Select(entry => entry.Id).ToHashSet();
        var beside = record.EntriesOf(encounter).Where(entry => !listed.Contains(entry.Id)).ToList();
        if (beside.Count > 0)
        {
            topics.Add(new ConsultationTopic($"{encounter.Id}-t{topics.Count + 1}", Title: null, Problem: null, [], beside));
        }

        return new ConsultationContents(encounter, topics);
    }

    private static ConsultationTopic Topic(EncounterRow encounter, TopicRow topic, string id, PatientRecord record) => new(
        id, topic.Title, topic.Problem, [.. topic.Headings.Select((heading, index) => Heading(encounter, heading, $"{id}-h{index + 1}", record))], []);

    private static ConsultationHeading Heading(EncounterRow encounter, HeadingRow heading, string id, PatientRecord record) => new(
        id,
        heading.Title,
        [
            .. heading.Comments.Select((text, index) => Comment(encounter, text, $"{id}-c{index + 1}")),
            .. heading.Entries.Select(record.Find).OfType<RecordItem>(),
        ]);

    private static ObservationRow Comment(EncounterRow encounter, string text, string id) => new()
    {
        Id = id,
        Date = encounter.Date,
        Recorded = encounter.Recorded,
        Practitioner = encounter.Practitioner,
        Encounter = encounter.Id,
        NotForPatient = encounter.NotForPatient,
        Code = CommentNote,
        Details = text,
    };
}

/// <summary>One topic: headings, or for what stands under no heading the entries themselves.</summary>
/// <param name="Id">Unique in the record.</param>
/// <param name="Title">Null for the topic that only holds together what has none.</param>
internal sealed record ConsultationTopic(
    string Id, string? Title, string? Problem, IReadOnlyList<ConsultationHeading> Headings, IReadOnlyList<RecordItem> Entries);

/// <summary>One heading and what stands under it.</summary>
internal sealed record ConsultationHeading(string Id, string Title, IReadOnlyList<RecordItem> Entries);
