using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.Records;

/// <summary>All that one practice holds on one patient.</summary>
internal sealed class PatientRecord
{
    private readonly PracticeDirectory _directory;
    private readonly ILookup<Type, RecordItem> _byArea;
    private readonly ILookup<string, RecordItem> _byEncounter;
    private readonly Lazy<ILookup<string, RecordItem>> _byProblem;
    private readonly Dictionary<string, RecordItem> _byId;

    public PatientRecord(PracticePatient patient, Practice practice, PracticeDirectory directory, IReadOnlyCollection<RecordItem> entries)
    {
        Patient = patient;
        Practice = practice;
        _directory = directory;
        Entries = entries;
        _byArea = entries.ToLookup(entry => entry.GetType());
        _byEncounter = entries.Where(entry => entry.Encounter is not null).ToLookup(entry => entry.Encounter!);
        _byProblem = new(() => entries.SelectMany(entry => entry.Problems, (entry, problem) => (entry, problem)).ToLookup(link => link.problem, link => link.entry));
        _byId = entries.ToDictionary(entry => entry.Id);
    }

    /// <summary>The record as somebody sees it: without the entries that come back as null.</summary>
    public PatientRecord SeenAs(Func<RecordItem, RecordItem?> seen) => new(Patient, Practice, _directory, [.. Entries.Select(seen).OfType<RecordItem>()]);

    public PracticePatient Patient { get; }

    public Practice Practice { get; }

    /// <summary>The entries of all areas.</summary>
    public IReadOnlyCollection<RecordItem> Entries { get; }

    public Practitioner UsualGp => _directory.FindPractitioner(Patient.UsualGp)
        ?? throw new InvalidOperationException($"The usual GP {Patient.UsualGp} is not among the practitioners.");

    /// <summary>The entries of one area, in the order in which they were stored.</summary>
    public IEnumerable<T> All<T>()
        where T : RecordItem => _byArea[typeof(T)].Cast<T>();

    /// <summary>Everything that was entered in a consultation.</summary>
    public IEnumerable<RecordItem> EntriesOf(EncounterRow encounter) => _byEncounter[encounter.Id];

    /// <summary>Everything that says of itself that it belongs to a problem.</summary>
    public IEnumerable<RecordItem> EntriesOf(ProblemRow problem) => _byProblem.Value[problem.Id];

    public RecordItem? Find(string entryId) => _byId.GetValueOrDefault(entryId);

    /// <summary>Who made the entry: the usual GP where it does not say.</summary>
    public string AuthorOf(RecordItem entry)
    {
        var sdsUserId = entry.Practitioner ?? Patient.UsualGp;
        return _directory.FindPractitioner(sdsUserId)?.FullName ?? $"SDS user {sdsUserId}";
    }
}
