using System.Collections.Concurrent;

namespace SpineSandbox.Pds.Index;

/// <summary>
/// From a key to the patients that have it. Readers take a snapshot without waiting; the one writer appends in place or
/// replaces the list.
/// </summary>
internal sealed class Postings<TKey>
    where TKey : notnull
{
    private const int FirstCapacity = 4;

    private readonly ConcurrentDictionary<TKey, Posting> _byKey = [];

    public ReadOnlySpan<IndexedPatient> this[TKey key] => _byKey.TryGetValue(key, out var posting) ? posting.Patients : [];

    public void Add(TKey key, IndexedPatient patient)
    {
        var old = _byKey.GetValueOrDefault(key, Posting.Empty);
        _byKey[key] = old.With(patient);
    }

    public void Remove(TKey key, IndexedPatient patient)
    {
        var rest = this[key].ToArray().Where(other => other != patient).ToArray();
        if (rest.Length == 0)
        {
            _byKey.TryRemove(key, out _);
        }
        else
        {
            _byKey[key] = new Posting(rest, rest.Length);
        }
    }

    private sealed class Posting(IndexedPatient[] slots, int count)
    {
        public static readonly Posting Empty = new([], 0);

        public ReadOnlySpan<IndexedPatient> Patients => slots.AsSpan(0, count);

        // A reader of this posting never looks beyond its count, so that the slots behind it may be filled.
        public Posting With(IndexedPatient patient)
        {
            var room = slots;
            if (count == room.Length)
            {
                Array.Resize(ref room, Math.Max(FirstCapacity, count * 2));
            }

            room[count] = patient;
            return new Posting(room, count + 1);
        }
    }
}
