using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SpineSandbox.Spine.Identifiers;

/// <summary>The code of an organisation or site in the Organisation Data Service: three to ten capital letters and digits.</summary>
[JsonConverter(typeof(ParsableJsonConverter<OdsCode>))]
public readonly partial record struct OdsCode : IParsable<OdsCode>
{
    /// <summary>The FHIR identifier system of organisations in STU3 and R4.</summary>
    public const string System = "https://fhir.nhs.uk/Id/ods-organization-code";

    /// <summary>The FHIR identifier system of organisations in Access Record HTML (DSTU2).</summary>
    public const string Dstu2System = "http://fhir.nhs.net/Id/ods-organization-code";

    private readonly string? _value;

    private OdsCode(string value) => _value = value;

    /// <summary>The code in capitals, as SDS and the service root URL write it.</summary>
    public string Value => _value ?? throw new InvalidOperationException("An ODS code was used before it was given a value.");

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out OdsCode result) =>
        TryParse(text, out result);

    public static bool TryParse([NotNullWhen(true)] string? text, out OdsCode result)
    {
        var valid = text is not null && Shape().IsMatch(text);

        result = valid ? new OdsCode(text!) : default;
        return valid;
    }

    public static OdsCode Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, out var parsed)
            ? parsed
            : throw new FormatException($"'{text}' is not an ODS code: three to ten capital letters and digits.");

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[A-Z0-9]{3,10}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
