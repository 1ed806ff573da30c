using System.Buffers;
using System.Buffers.Text;
using System.Text.RegularExpressions;

namespace SpineSandbox.Fhir;

/// <summary>The lexical forms of the primitives that are not dates.</summary>
internal static partial class PrimitiveForms
{
    private const int LongestString = 1_048_576;

    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.");

    // R4 permits a plus sign in XML; JSON's own grammar keeps it out there.
    public static bool Integer(string text, FhirVersion version) =>
        IntegerForm().IsMatch(text) && (version == FhirVersion.R4 || text[0] != '+') && int.TryParse(text, out _);

    public static bool UnsignedInt(string text, FhirVersion version) =>
        Integer(text, version) && int.Parse(text) >= 0 && text[0] != '-';

    public static bool PositiveInt(string text, FhirVersion version) => Integer(text, version) && int.Parse(text) > 0;

    public static bool Decimal(string text, FhirVersion version) =>
        DecimalForm().IsMatch(text) && (version == FhirVersion.R4 || !text.AsSpan().ContainsAny('e', 'E'));

    public static bool String(string text, FhirVersion version) =>
        text.Length <= LongestString && !string.IsNullOrWhiteSpace(text) && IsXmlText(text);

    public static bool Uri(string text, FhirVersion version)
    {
        if (text.Length == 0 || text.Any(char.IsWhiteSpace) || !IsXmlText(text))
        {
            return false;
        }

        return (!text.StartsWith("urn:oid:", StringComparison.Ordinal) || Oid(text, version))
            && (!text.StartsWith("urn:uuid:", StringComparison.Ordinal) || Uuid(text, version));
    }

    public static bool Oid(string text, FhirVersion version) =>
        OidForm().IsMatch(text) && (version != FhirVersion.R4 || text["urn:oid:".Length] <= '2');

    public static bool Uuid(string text, FhirVersion version) => UuidForm().IsMatch(text);

    public static bool Id(string text, FhirVersion version) =>
        text.Length is > 0 and <= 64 && !text.AsSpan().ContainsAnyExcept(IdCharacters);

    public static bool Code(string text, FhirVersion version)
    {
        if (text.Length == 0 || text[0] == ' ' || text[^1] == ' ')
        {
            return false;
        }

        return text.IndexOfAny(['\t', '\r', '\n']) < 0
            && !text.Contains("  ", StringComparison.Ordinal)
            && IsXmlText(text);
    }

    public static bool Base64(string text, FhirVersion version) => text.Length > 0 && System.Buffers.Text.Base64.IsValid(text);

    /// <summary>No control characters but tab, line feed and carriage return; no half of a surrogate pair.</summary>
    private static bool IsXmlText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character < ' ' && character is not ('\t' or '\n' or '\r'))
            {
                return false;
            }

            if (char.IsSurrogate(character) && (i + 1 == text.Length || !char.IsSurrogatePair(character, text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"^[+-]?(0|[1-9][0-9]*)\z")]
    private static partial Regex IntegerForm();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z")]
    private static partial Regex DecimalForm();

    [GeneratedRegex(@"^urn:oid:(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))+\z")]
    private static partial Regex OidForm();

    [GeneratedRegex(@"^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\z")]
    private static partial Regex UuidForm();
}
