using System.Diagnostics.CodeAnalysis;

namespace SpineSandbox.LocalEngine.Model;

/// <summary>Aspire's rules for the name of a resource.</summary>
internal static class ResourceName
{
    private const int MaximumLength = 64;

    /// <summary>The first rule that <paramref name="name"/> breaks; null when it keeps them all.</summary>
    public static string? Fault(string name) => name switch
    {
        "" => "must not be empty",
        { Length: > MaximumLength } => $"must have at most {MaximumLength} characters",
        _ when !char.IsAsciiLetter(name[0]) => "must start with an ASCII letter",
        _ when !name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-') =>
            "must hold only ASCII letters, digits and hyphens",
        _ when name.EndsWith('-') => "must not end with a hyphen",
        _ when name.Contains("--", StringComparison.Ordinal) => "must not hold two hyphens in a row",
        _ => null,
    };

    public static void ThrowIfInvalid([NotNull] string? name)
    {
        ArgumentNullException.ThrowIfNull(name);

        if (Fault(name) is { } fault)
        {
            throw new ArgumentException($"Resource name '{name}' {fault}.", nameof(name));
        }
    }
}
