namespace SpineSandbox.Fhir.Profiles.Tables;

/// <summary>How the slices of an element are told apart, and what may stand beside them.</summary>
/// <param name="Paths">The discriminators, relative to the sliced element: <c>system</c>, <c>coding.system</c>.</param>
/// <param name="IsClosed">Whether an element that fits no slice is an error.</param>
/// <param name="IsOpenAtEnd">Whether such elements must come last.</param>
/// <param name="IsOrdered">Whether the slices must come in the order of the table.</param>
internal sealed record Slicing(IReadOnlyList<string> Paths, bool IsClosed, bool IsOpenAtEnd, bool IsOrdered)
{
    // value@system;closed;ordered
    public static Slicing Parse(string text)
    {
        var parts = text.Split(';');
        var paths = parts[0].Split('+').Select(discriminator => discriminator[(discriminator.IndexOf('@') + 1)..]);
        return new Slicing([.. paths], parts.Contains("closed"), parts.Contains("openAtEnd"), parts.Contains("ordered"));
    }
}
