using System.Collections;

namespace SpineSandbox.Sandbox.Seed.Reading;

/// <summary>The rows of one file, read when somebody asks for them first: a service that never does is spared their types.</summary>
internal sealed class SeedList<T>(Func<IReadOnlyList<SeedRow<T>>> read) : IReadOnlyList<SeedRow<T>>
{
    private readonly Lazy<IReadOnlyList<SeedRow<T>>> _rows = new(read);
    private IReadOnlyList<T>? _values;

    public int Count => _rows.Value.Count;

    public SeedRow<T> this[int index] => _rows.Value[index];

    /// <summary>The rows without their lines.</summary>
    public IReadOnlyList<T> Values => _values ??= [.. _rows.Value.Select(row => row.Value)];

    public IEnumerator<SeedRow<T>> GetEnumerator() => _rows.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
