using SpineSandbox.GpConnectProvider.AccessRecordStructured.Parameters;
using SpineSandbox.GpConnectProvider.Clinical.Encounters;
using SpineSandbox.GpConnectProvider.Clinical.Problems;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>
/// Which entries an answer is about, and what brought each of them in: that it was asked for, that it was written in a consultation,
/// that it belongs to a problem. The sets hold confidential entries as well, so that their lists can say that something is held back.
/// </summary>
internal sealed class RecordSelection
{
    private readonly PatientRecord _record;
    private readonly StructuredRequest _request;
    private readonly DateOnly _today;
    private readonly Dictionary<StructuredArea, EntrySet> _primary = [];
    private readonly Dictionary<string, ConsultationContents> _contents = [];
    private readonly HashSet<string> _given;

    public RecordSelection(PatientRecord record, StructuredRequest request, DateOnly today)
    {
        _record = record;
        _request = request;
        _today = today;
        Relations = new ProblemRelations(record.All<ProblemRow>());

        SelectPrimary();
        FollowConsultations();
        FollowProblems();
        FollowOthers();
        AttachDocuments();
        _given = [.. Everything.Where(IsVisible).Select(entry => entry.Id)];
    }

    public EntrySet InConsultations { get; } = [];

    public EntrySet OfProblems { get; } = [];

    /// <summary>The problems that anything else is linked to.</summary>
    public EntrySet LinkedProblems { get; } = [];

    /// <summary>Documents that come with what they belong to, or with the whole record.</summary>
    public EntrySet Attached { get; } = [];

    /// <summary>Areas that are switched off and would have been in the answer.</summary>
    public SortedSet<StructuredArea> Disabled { get; } = [];

    public ProblemRelations Relations { get; }

    /// <summary>What the answer gives.</summary>
    public IEnumerable<RecordItem> Given => Everything.Where(IsVisible).DistinctBy(entry => entry.Id);

    /// <summary>The consultations that are given with all that was written in them.</summary>
    public IEnumerable<ConsultationContents> Consultations => _contents.Values;

    private IEnumerable<RecordItem> Everything =>
        _primary.Values.SelectMany(entries => entries).Concat(InConsultations).Concat(OfProblems).Concat(LinkedProblems).Concat(Attached);

    /// <summary>The entries of an area that was asked for; null where it was not, or is switched off.</summary>
    public EntrySet? Primary(StructuredArea area) => _primary.GetValueOrDefault(area);

    public bool IsVisible(RecordItem entry) => !entry.Confidential || _request.IncludesConfidential;

    public bool IsVisible(ResultRow result) => !result.Confidential || _request.IncludesConfidential;

    /// <summary>True for a report of which some results are held back.</summary>
    public bool IsGivenInPart(RecordItem entry) => entry is InvestigationRow report && !report.Groups.SelectMany(group => group.Results).All(IsVisible);

    public bool IsGiven(RecordItem entry) => _given.Contains(entry.Id);

    public bool IsDisabled(StructuredArea area) => !_request.IgnoresSwitches && _record.Practice.DisabledAreas.Contains(area);

    /// <summary>True where the single issues of a course are given: it was asked for itself, and they were not left out.</summary>
    public bool HasIssues(MedicationRow medication) =>
        Primary(StructuredArea.Medication)?.Contains(medication) == true
        && _request.For(StructuredArea.Medication).All(asked => asked.Value<bool>("includePrescriptionIssues") != false);

    private void SelectPrimary()
    {
        var entries = _record.Entries.ToLookup(EntryKind.AreaOf);
        foreach (var asked in _request.Areas)
        {
            if (IsDisabled(asked.Area))
            {
                Disabled.Add(asked.Area);
                continue;
            }

            var matching = entries[asked.Area].Where(entry => asked.Matches(entry, _today));
            _primary.TryAdd(asked.Area, []);
            _primary[asked.Area].AddRange(asked.Value<int>("includeNumberOfMostRecent") is { } number ? Newest(matching, number) : matching);
        }
    }

    // Confidential ones do not count, but those among the newest are still held back.
    private IEnumerable<RecordItem> Newest(IEnumerable<RecordItem> entries, int number)
    {
        var ordered = entries.OrderByDescending(entry => entry.Date).ToList();
        var last = ordered.Where(IsVisible).Take(number).LastOrDefault();

        return last is null ? ordered : ordered.Take(ordered.IndexOf(last) + 1);
    }

    private void FollowConsultations()
    {
        foreach (var encounter in Visible(StructuredArea.Consultations).Cast<EncounterRow>())
        {
            var contents = ConsultationContents.Of(encounter, _record);
            _contents.Add(encounter.Id, contents);
            foreach (var entry in contents.Entries.Concat(Found(contents.Problems)))
            {
                Bring(InConsultations, entry);
                if (entry is ProblemRow)
                {
                    Bring(LinkedProblems, entry);
                }
            }
        }
    }

    private void FollowProblems()
    {
        foreach (var problem in Visible(StructuredArea.Problems).Cast<ProblemRow>())
        {
            foreach (var entry in _record.EntriesOf(problem))
            {
                Bring(entry is ProblemRow ? LinkedProblems : OfProblems, entry);
            }

            foreach (var entry in Found([problem.Encounter, problem.ActualProblem]))
            {
                Bring(OfProblems, entry);
            }

            Link(Relations.Of(problem).Select(related => related.Other));
        }

        // Who asks for consultations as well is told of these too.
        if (_primary.TryGetValue(StructuredArea.Consultations, out var consultations))
        {
            consultations.AddRange(OfProblems.Where(entry => entry is EncounterRow));
        }
    }

    private void FollowOthers()
    {
        foreach (var area in _primary.Keys.Where(area => area is not (StructuredArea.Consultations or StructuredArea.Problems)))
        {
            Link(Visible(area).SelectMany(entry => entry.Problems));
        }
    }

    private void AttachDocuments()
    {
        foreach (var referral in Everything.OfType<ReferralRow>().Where(IsVisible).ToList())
        {
            if (referral.Document is { } id && _record.Find(id) is { } document)
            {
                Bring(Attached, document);
            }
        }

        if (_request.IncludesAllDocuments)
        {
            Attached.AddRange(_record.All<DocumentRow>());
        }
    }

    private IEnumerable<RecordItem> Visible(StructuredArea area) => Primary(area)?.Where(IsVisible) ?? [];

    private IEnumerable<RecordItem> Found(IEnumerable<string?> ids) => ids.OfType<string>().Select(_record.Find).OfType<RecordItem>();

    private void Link(IEnumerable<string> problems)
    {
        foreach (var problem in Found(problems))
        {
            Bring(LinkedProblems, problem);
        }
    }

    // What is done is no longer in the diary, wherever it is linked from.
    private void Bring(EntrySet set, RecordItem entry)
    {
        var area = EntryKind.AreaOf(entry);
        if (entry is DiaryEntryRow { Completed: true })
        {
            return;
        }

        if (IsDisabled(area))
        {
            Disabled.Add(area);
            return;
        }

        set.Add(entry);
    }
}
