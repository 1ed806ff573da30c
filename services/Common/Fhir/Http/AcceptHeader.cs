using System.Globalization;

namespace SpineSandbox.Fhir;

/// <summary>One member of an Accept header.</summary>
internal readonly record struct AcceptedType(string MediaType, double Quality)
{
    public bool IsWildcard => MediaType is "*/*" or "application/*" or "text/*";
}

/// <summary>Reads Accept headers as they come: malformed members are skipped, parameters but q are ignored.</summary>
internal static class AcceptHeader
{
    /// <summary>The acceptable types, best first; equal ones in the order of the header.</summary>
    public static IReadOnlyList<AcceptedType> Parse(IEnumerable<string?> lines) =>
        [.. lines.SelectMany(line => (line ?? "").Split(',')).Select(Member).OfType<AcceptedType>().OrderByDescending(type => type.Quality)];

    /// <summary>The media type of a header's value without its parameters, in lower case.</summary>
    public static string? MediaTypeOf(string? value)
    {
        var name = (value ?? "").Split(';', 2)[0].Trim().ToLowerInvariant();
        var slash = name.IndexOf('/');
        return slash > 0 && slash < name.Length - 1 && slash == name.LastIndexOf('/') && !name.Contains(' ') ? name : null;
    }

    private static AcceptedType? Member(string text) =>
        MediaTypeOf(text) is { } name ? new AcceptedType(name, QualityOf(text)) : null;

    private static double QualityOf(string member)
    {
        foreach (var parameter in member.Split(';').Skip(1).Select(part => part.Trim()))
        {
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
                && double.TryParse(parameter.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality))
            {
                return quality;
            }
        }

        return 1;
    }
}
