using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SpineSandbox.Spine.Identifiers;

/// <summary>The URN that names one kind of call in SDS and in the Ssp-InteractionID header.</summary>
[JsonConverter(typeof(ParsableJsonConverter<InteractionId>))]
public readonly partial record struct InteractionId : IParsable<InteractionId>
{
    /// <summary>The identifier system of SDS over FHIR.</summary>
    public const string System = "https://fhir.nhs.uk/Id/nhsServiceInteractionId";

    private readonly string? _value;

    private InteractionId(string value) => _value = value;

    /// <summary>The whole URN; case-sensitive.</summary>
    public string Value => _value ?? throw new InvalidOperationException("An interaction ID was used before it was given a value.");

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out InteractionId result) =>
        TryParse(text, out result);

    public static bool TryParse([NotNullWhen(true)] string? text, out InteractionId result)
    {
        var valid = text is not null && Shape().IsMatch(text);

        result = valid ? new InteractionId(text!) : default;
        return valid;
    }

    public static InteractionId Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, out var parsed)
            ? parsed
            : throw new FormatException($"'{text}' is not an interaction ID: a URN that begins urn:nhs:names:services:.");

    public override string ToString() => Value;

    [GeneratedRegex(@"\Aurn:nhs:names:services:[A-Za-z0-9._:-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
