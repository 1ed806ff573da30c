using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SpineSandbox.Spine.Identifiers;

/// <summary>The key of a message handling server in SDS: an ODS code, a hyphen, six or seven digits.</summary>
[JsonConverter(typeof(ParsableJsonConverter<PartyKey>))]
public readonly partial record struct PartyKey : IParsable<PartyKey>
{
    /// <summary>The identifier system of SDS over FHIR.</summary>
    public const string System = "https://fhir.nhs.uk/Id/nhsMhsPartyKey";

    private readonly string? _value;

    private PartyKey(string value) => _value = value;

    /// <summary>The key, such as A20047-821870.</summary>
    public string Value => _value ?? throw new InvalidOperationException("A party key was used before it was given a value.");

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out PartyKey result) =>
        TryParse(text, out result);

    public static bool TryParse([NotNullWhen(true)] string? text, out PartyKey result)
    {
        var valid = text is not null && Shape().IsMatch(text);

        result = valid ? new PartyKey(text!) : default;
        return valid;
    }

    public static PartyKey Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, out var parsed)
            ? parsed
            : throw new FormatException($"'{text}' is not a party key: an ODS code, a hyphen, six or seven digits.");

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[A-Z0-9]{3,10}-[0-9]{6,7}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
