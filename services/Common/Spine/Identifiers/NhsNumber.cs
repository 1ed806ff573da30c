using System.Diagnostics.CodeAnalysis;

namespace SpineSandbox.Spine.Identifiers;

/// <summary>
/// An NHS number: ten digits, the tenth a modulus 11 check digit. Holds only numbers that pass the check.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<NhsNumber>))]
public readonly record struct NhsNumber : IParsable<NhsNumber>
{
    /// <summary>The FHIR identifier system of PDS and of the GP Connect STU3 products.</summary>
    public const string System = "https://fhir.nhs.uk/Id/nhs-number";

    /// <summary>The FHIR identifier system of Access Record HTML (DSTU2).</summary>
    public const string Dstu2System = "http://fhir.nhs.net/Id/nhs-number";

    private const int Length = 10;
    private readonly string? _value;

    private NhsNumber(string value) => _value = value;

    /// <summary>The ten digits, without blanks.</summary>
    public string Value => _value ?? throw new InvalidOperationException("An NHS number was used before it was given a value.");

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out NhsNumber result) =>
        TryParse(text, out result);

    public static bool TryParse([NotNullWhen(true)] string? text, out NhsNumber result)
    {
        var valid = text is { Length: Length } && text.All(char.IsAsciiDigit) && HasCheckDigit(text);

        result = valid ? new NhsNumber(text!) : default;
        return valid;
    }

    public static NhsNumber Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, out var number)
            ? number
            : throw new FormatException($"'{text}' is not an NHS number: ten digits with a valid modulus 11 check digit.");

    public override string ToString() => Value;

    // Weights 10 to 2 over the first nine digits; 11 less the remainder is the check digit, 11 standing for 0.
    // A remainder that leaves 10 has no digit: such numbers are never issued.
    private static bool HasCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            sum += (digits[i] - '0') * (Length - i);
        }

        var check = 11 - sum % 11;
        return (check == 11 ? 0 : check) == digits[^1] - '0';
    }
}
