using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SpineSandbox.Spine.Identifiers;

/// <summary>An accredited system identifier: the twelve digits by which Spine knows one system at one organisation.</summary>
[JsonConverter(typeof(ParsableJsonConverter<Asid>))]
public readonly partial record struct Asid : IParsable<Asid>
{
    /// <summary>The identifier system of SDS over FHIR.</summary>
    public const string System = "https://fhir.nhs.uk/Id/nhsSpineASID";

    private readonly string? _value;

    private Asid(string value) => _value = value;

    /// <summary>The twelve digits.</summary>
    public string Value => _value ?? throw new InvalidOperationException("An ASID was used before it was given a value.");

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Asid result) =>
        TryParse(text, out result);

    public static bool TryParse([NotNullWhen(true)] string? text, out Asid result)
    {
        var valid = text is not null && Shape().IsMatch(text);

        result = valid ? new Asid(text!) : default;
        return valid;
    }

    public static Asid Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, out var parsed)
            ? parsed
            : throw new FormatException($"'{text}' is not an ASID: twelve digits.");

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[0-9]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
