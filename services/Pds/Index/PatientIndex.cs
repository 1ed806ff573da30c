using System.Collections.Concurrent;
using SpineSandbox.Pds.Store;

namespace SpineSandbox.Pds.Index;

/// <summary>All patients in memory. Readers never wait; there is one writer at a time.</summary>
internal sealed class PatientIndex
{
    private readonly ConcurrentDictionary<NhsNumber, IndexedPatient> _byNumber = [];
    private readonly ConcurrentDictionary<NhsNumber, IReadOnlyList<StoredRelatedPerson>> _relatedPersons = [];

    /// <summary>The ways from what a search gives to the patients that may answer it.</summary>
    public PatientPostings Postings { get; } = new();

    public IEnumerable<PatientRecord> All => _byNumber.Values.Select(patient => patient.Record);

    public PatientRecord? Find(NhsNumber number) => _byNumber.TryGetValue(number, out var patient) ? patient.Record : null;

    public bool Contains(NhsNumber number) => _byNumber.ContainsKey(number);

    /// <summary>The record that stands for a number today: its own, or the one that it was merged into.</summary>
    public PatientRecord? FindSurvivor(NhsNumber number)
    {
        var record = Find(number);
        for (var merges = 0; record?.SupersededBy is { } survivor && merges < _byNumber.Count; merges++)
        {
            record = Find(survivor);
        }

        return record;
    }

    /// <summary>Adds a patient, or brings the one of this number up to date.</summary>
    public void Put(PatientRecord record)
    {
        if (!_byNumber.TryGetValue(record.NhsNumber, out var patient))
        {
            patient = new IndexedPatient(record);
            Postings.Add(patient, record, null);
            _byNumber[record.NhsNumber] = patient;
            return;
        }

        // New keys first, old keys last: whoever searches in between finds the one version or the other.
        var before = patient.Record;
        Postings.Add(patient, record, before);
        patient.Record = record;
        Postings.Remove(patient, before, record);
    }

    public void Remove(NhsNumber number)
    {
        if (_byNumber.TryRemove(number, out var patient))
        {
            Postings.Remove(patient, patient.Record, null);
        }

        _relatedPersons.TryRemove(number, out _);
    }

    public IReadOnlyList<StoredRelatedPerson> RelatedPersons(NhsNumber number) => _relatedPersons.GetValueOrDefault(number, []);

    public void PutRelatedPersons(NhsNumber number, IReadOnlyList<StoredRelatedPerson> persons) => _relatedPersons[number] = persons;
}
