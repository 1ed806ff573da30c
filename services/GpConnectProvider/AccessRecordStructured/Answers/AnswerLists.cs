using System.Text.Json.Nodes;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Lists;
using SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;
using SpineSandbox.GpConnectProvider.Clinical.Allergies;
using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>Writes the lists of an answer: those of the areas that were asked for, and those of what came along.</summary>
internal sealed class AnswerLists(StructuredRequest request, RecordSelection selection, ResourceScope scope)
{
    private readonly ListWarning? _transit = ListWarnings.Transit(scope.Record.Patient);

    public IEnumerable<JsonObject> Write() => PrimaryLists.All.Select(row => Primary(row.Key, row.Value))
        .Concat(request.AsksFor(StructuredArea.Consultations) ? Secondary(SecondaryLists.InConsultations, selection.InConsultations) : [])
        .Concat(request.AsksFor(StructuredArea.Problems) ? Secondary(SecondaryLists.OfProblems, selection.OfProblems) : [])
        .Append(Write(SecondaryLists.LinkedProblems, NotAskedFor(selection.LinkedProblems), isPrimary: false))
        .OfType<JsonObject>();

    // Ended allergies have a list of their own, for those who ask for them.
    private JsonObject? Primary(ListSubject subject, RecordList list)
    {
        var isEnded = subject == ListSubject.EndedAllergies;
        if (selection.Primary(AreaOf(subject)) is not { } entries
            || (isEnded && request.For(StructuredArea.Allergies).All(asked => asked.Value<bool>("includeResolvedAllergies") != true)))
        {
            return null;
        }

        return Write(list, entries.Where(entry => EntryKind.SubjectOf(entry, scope.Today) == subject), isPrimary: true);
    }

    private IEnumerable<JsonObject?> Secondary(IReadOnlyDictionary<ListSubject, RecordList> lists, EntrySet entries)
    {
        var bySubject = entries.ToLookup(entry => EntryKind.SubjectOf(entry, scope.Today));
        return lists.Select(row => Write(row.Value, bySubject[row.Key], isPrimary: false));
    }

    /// <returns>Null for a secondary list that has neither entries nor something held back.</returns>
    private JsonObject? Write(RecordList list, IEnumerable<RecordItem> entries, bool isPrimary)
    {
        var all = entries.OrderByDescending(entry => entry.Date).ToList();
        var given = all.FindAll(selection.IsVisible);
        if (!isPrimary && all.Count == 0)
        {
            return null;
        }

        var isHeldBack = given.Count < all.Count || given.Exists(selection.IsGivenInPart);
        ListWarning?[] warnings = [isHeldBack ? ListWarnings.ConfidentialItems : null, _transit];
        var ended = given.OfType<AllergyRow>().Where(allergy => allergy.HasEnded(scope.Today)).Select(allergy => AllergyResource.From(allergy, scope));

        return ListResource.Of(list, scope.Patient(), given.ConvertAll(scope.ListItem), [.. warnings.OfType<ListWarning>()], scope.Today, [.. ended]);
    }

    private IEnumerable<RecordItem> NotAskedFor(EntrySet problems) =>
        selection.Primary(StructuredArea.Problems) is { } asked ? problems.Where(problem => !asked.Contains(problem)) : problems;

    private static StructuredArea AreaOf(ListSubject subject) => subject switch
    {
        ListSubject.Allergies or ListSubject.EndedAllergies => StructuredArea.Allergies,
        ListSubject.Consultations => StructuredArea.Consultations,
        ListSubject.DiaryEntries => StructuredArea.DiaryEntries,
        ListSubject.Documents => StructuredArea.Documents,
        ListSubject.Immunisations => StructuredArea.Immunisations,
        ListSubject.Investigations => StructuredArea.Investigations,
        ListSubject.Medications => StructuredArea.Medication,
        ListSubject.Problems => StructuredArea.Problems,
        ListSubject.Referrals => StructuredArea.Referrals,
        _ => StructuredArea.UncategorisedData,
    };
}
