using SpineSandbox.Sandbox.Seed.Clinical;

namespace SpineSandbox.Sandbox.Seed.Checks;

/// <summary>The links inside a clinical record lead somewhere, and to the right kind of entry.</summary>
internal static class ClinicalLinkChecks
{
    public static IEnumerable<string> Of(ClinicalRecordRow record)
    {
        var items = record.Items().ToLookup(item => item.Id);

        return
        [
            .. items.Where(group => group.Count() > 1).Select(group => $"entry {group.Key}: the ID is there {group.Count()} times"),
            .. from item in record.Items()
               from link in Links(item)
               where !items[link.Id].Any(link.Fits)
               select $"entry {item.Id}: there is no {link.Kind} {link.Id} in the record",
            .. from encounter in record.Encounters
               from id in Headings(encounter)
               where items[id].Any(item => item.Encounter != encounter.Id)
               select $"entry {encounter.Id}: it lists {id}, which has not the encounter {encounter.Id}",
        ];
    }

    private static IEnumerable<string> Headings(EncounterRow encounter) =>
        encounter.Topics.SelectMany(topic => topic.Headings).SelectMany(heading => heading.Entries);

    private static IEnumerable<(string Kind, string Id, Func<RecordItem, bool> Fits)> Links(RecordItem item) =>
    [
        .. Link<EncounterRow>("encounter", item.Encounter),
        .. item.Problems.SelectMany(id => Link<ProblemRow>("problem", id)),
        .. item switch
        {
            EncounterRow encounter => encounter.Topics.SelectMany(topic => Link<ProblemRow>("problem", topic.Problem))
                .Concat(Headings(encounter).SelectMany(id => Link<RecordItem>("entry", id))),
            ProblemRow problem => problem.Related.SelectMany(related => Link<ProblemRow>("problem", related.Problem))
                .Concat(problem.ActualProblem is { } id ? [("entry that can be a problem", id, item => item is not (ProblemRow or EncounterRow))] : []),
            ReferralRow referral => Link<DocumentRow>("document", referral.Document),
            _ => [],
        },
    ];

    private static IEnumerable<(string Kind, string Id, Func<RecordItem, bool> Fits)> Link<T>(string kind, string? id)
        where T : RecordItem =>
        id is null ? [] : [(kind, id, item => item is T)];
}
