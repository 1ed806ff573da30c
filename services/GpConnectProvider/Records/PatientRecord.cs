using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.Records;

/// <summary>All that one practice holds on one patient.</summary>
internal sealed class PatientRecord(
    PracticePatient patient, Practice practice, PracticeDirectory directory, IEnumerable<RecordItem> entries)
{
    private readonly ILookup<Type, RecordItem> _byArea = entries.ToLookup(entry => entry.GetType());

    public PracticePatient Patient => patient;

    public Practice Practice => practice;

    public Practitioner UsualGp => directory.FindPractitioner(patient.UsualGp)
        ?? throw new InvalidOperationException($"The usual GP {patient.UsualGp} is not among the practitioners.");

    /// <summary>The entries of one area, in the order in which they were stored.</summary>
    public IEnumerable<T> All<T>()
        where T : RecordItem => _byArea[typeof(T)].Cast<T>();

    /// <summary>Everything that was entered in a consultation, or belongs under it.</summary>
    public IEnumerable<RecordItem> EntriesOf(string encounter) =>
        _byArea.SelectMany(area => area).Where(entry => entry.Encounter == encounter);

    public RecordItem? Find(string entryId) => _byArea.SelectMany(area => area).FirstOrDefault(entry => entry.Id == entryId);

    /// <summary>Who made the entry: the usual GP where it does not say.</summary>
    public string AuthorOf(RecordItem entry)
    {
        var sdsUserId = entry.Practitioner ?? patient.UsualGp;
        return directory.FindPractitioner(sdsUserId)?.FullName ?? $"SDS user {sdsUserId}";
    }
}
