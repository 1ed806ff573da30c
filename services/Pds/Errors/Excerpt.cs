namespace SpineSandbox.Pds.Errors;

/// <summary>Makes a caller's text fit to be quoted back: short, and without characters that FHIR forbids in strings.</summary>
internal static class Excerpt
{
    private const int Longest = 100;
    private const char Replacement = '\uFFFD';

    public static string Of(string text)
    {
        var length = text.Length <= Longest ? text.Length : Longest;
        if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
        {
            length--;
        }

        var quoted = string.Create(length, text, static (characters, source) =>
        {
            for (var i = 0; i < characters.Length; i++)
            {
                characters[i] = char.IsControl(source[i]) ? Replacement : source[i];
            }
        });

        return length < text.Length ? quoted + "…" : quoted;
    }
}
