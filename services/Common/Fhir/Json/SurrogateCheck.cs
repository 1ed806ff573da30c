using System.Text.Json;

namespace SpineSandbox.Fhir;

/// <summary>
/// Refuses strings that escape half of a surrogate pair. JSON's grammar allows them, but they are no Unicode text:
/// neither .NET strings nor XML could carry them on.
/// </summary>
internal static class SurrogateCheck
{
    /// <exception cref="FhirFormatException">A string or a name holds half of a pair.</exception>
    public static void Run(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("\\ud"u8) < 0 && utf8.IndexOf("\\uD"u8) < 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 128 });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                CheckToken(ref reader, utf8);
            }
        }
    }

    private static void CheckToken(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        try
        {
            reader.GetString();
        }
        catch (InvalidOperationException fault)
        {
            var before = utf8[..(int)reader.TokenStartIndex];
            throw new FhirFormatException(
                "A string holds half of a surrogate pair.",
                before.Count((byte)'\n') + 1,
                before.Length - before.LastIndexOf((byte)'\n'),
                fault);
        }
    }
}
