using System.Text.Json.Nodes;

namespace SpineSandbox.Pds.Documents;

/// <summary>Enumerations of the seed that FHIR writes in small letters, and lists of strings.</summary>
internal static class WireCode
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        value.ToString().ToLowerInvariant();

    /// <summary>The value of a code; the first of the enumeration where the code is another.</summary>
    public static TEnum Parse<TEnum>(string? code)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(code, ignoreCase: true, out var value) ? value : default;

    public static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);
}
