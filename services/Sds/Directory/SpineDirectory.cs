using System.Collections.Immutable;

namespace SpineSandbox.Sds.Directory;

/// <summary>
/// The directory in memory, the one source of the FHIR face, the LDAP face, ODS and the change feed. Read by many while the
/// store's single writer applies changes.
/// </summary>
internal sealed class SpineDirectory(DirectoryState start)
{
    // A follower that was away for longer starts again from a snapshot.
    private const int VersionsKept = 256;

    private ImmutableQueue<DirectoryVersion> _kept = [];
    private int _keptCount;
    private volatile DirectoryVersion _latest = new(1, start, null);

    public DirectoryVersion Latest => _latest;

    public DirectoryState Current => _latest.State;

    /// <summary>A version by its number, if it is not too long ago.</summary>
    public DirectoryVersion? FindVersion(long number)
    {
        var latest = _latest;
        return latest.Number == number ? latest : _kept.FirstOrDefault(version => version.Number == number);
    }

    /// <summary>Called by the store's writer only, after the change is saved.</summary>
    public void Apply(DirectoryChange change)
    {
        var kept = _kept.Enqueue(_latest);
        _kept = ++_keptCount > VersionsKept ? kept.Dequeue() : kept;
        _latest = _latest.Follow(change);
    }
}
