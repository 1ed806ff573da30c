using System.Collections;

namespace SpineSandbox.GpConnectProvider.AccessRecordStructured.Answers;

/// <summary>Entries, each once, in the order in which they came.</summary>
internal sealed class EntrySet : IEnumerable<RecordItem>
{
    private readonly HashSet<string> _ids = [];
    private readonly List<RecordItem> _entries = [];

    public void Add(RecordItem entry)
    {
        if (_ids.Add(entry.Id))
        {
            _entries.Add(entry);
        }
    }

    public void AddRange(IEnumerable<RecordItem> entries)
    {
        foreach (var entry in entries)
        {
            Add(entry);
        }
    }

    public bool Contains(RecordItem entry) => _ids.Contains(entry.Id);

    public IEnumerator<RecordItem> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
