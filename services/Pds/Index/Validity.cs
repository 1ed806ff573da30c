namespace SpineSandbox.Pds.Index;

/// <summary>Whether a name, an address or a telephone number still holds.</summary>
/// <param name="Former">True for what its use says is past: an old or a maiden name.</param>
/// <param name="Until">The last day; null for no end.</param>
internal readonly record struct Validity(bool Former, DateOnly? Until)
{
    public bool Holds(DateOnly today) => !Former && (Until is null || Until >= today);
}
