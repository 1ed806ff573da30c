namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>Unfolds the entries that stand for a series.</summary>
internal static class RepeatedItems
{
    public static ClinicalRecordRow Unfold(ClinicalRecordRow record)
    {
        if (record.Items().All(item => item.Repeat is null))
        {
            return record;
        }

        // An entry of a series belongs to the consultation of the same turn, if that is a series too.
        var series = record.Encounters.Where(encounter => encounter.Repeat is not null).Select(encounter => encounter.Id).ToHashSet();

        return record with
        {
            Encounters = Series(record.Encounters, series),
            Observations = Series(record.Observations, series),
            Investigations = Series(record.Investigations, series),
            Immunisations = Series(record.Immunisations, series),
            Documents = Series(record.Documents, series),
            AdministrativeItems = Series(record.AdministrativeItems, series),
            ClinicalItems = Series(record.ClinicalItems, series),
        };
    }

    private static IReadOnlyList<T> Series<T>(IReadOnlyList<T> items, HashSet<string> series)
        where T : RecordItem =>
        [.. items.SelectMany(item => Enumerable.Range(0, 1 + (item.Repeat?.Times ?? 0)).Select(turn => Earlier(item, turn, series)))];

    private static T Earlier<T>(T item, int turn, HashSet<string> series)
        where T : RecordItem
    {
        if (turn == 0)
        {
            return item;
        }

        var days = -turn * item.Repeat!.Days;
        var earlier = item with
        {
            Id = $"{item.Id}-{turn}",
            Date = item.Date.AddDays(days),
            Recorded = item.Recorded?.AddDays(days),
            Encounter = item.Encounter is { } encounter && series.Contains(encounter) ? $"{encounter}-{turn}" : item.Encounter,
        };

        return (T)(earlier switch
        {
            EncounterRow visit => visit with { Topics = [.. visit.Topics.Select(topic => Earlier(topic, turn))] },
            InvestigationRow report => report with { Specimen = Earlier(report.Specimen, days) },
            _ => (RecordItem)earlier,
        });
    }

    // What a heading of a series lists is a series too.
    private static TopicRow Earlier(TopicRow topic, int turn) => topic with
    {
        Headings = [.. topic.Headings.Select(heading => heading with { Entries = [.. heading.Entries.Select(id => $"{id}-{turn}")] })],
    };

    private static SpecimenRow? Earlier(SpecimenRow? specimen, int days) => specimen is null ? null : specimen with
    {
        Collected = specimen.Collected?.AddDays(days),
        Received = specimen.Received?.AddDays(days),
    };
}
