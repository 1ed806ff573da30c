namespace SpineSandbox.Pds.Index;

/// <summary>Makes texts equal that a search takes for equal.</summary>
internal static class Folding
{
    private const char FirstAccented = 'À';

    // The Latin letters U+00C0 to U+017F in order, each with the plain capital it stands for; a blank for what is no letter.
    private const string Plain =
        "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTSAAAAAAACEEEEIIIIDNOOOOO OUUUUYTY" +
        "AAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIIIIIJJKKKLLLLLLL" +
        "LLLNNNNNNNNNOOOOOOOORRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS";

    public static string Capitals(string text) => text.Trim().ToUpperInvariant();

    /// <param name="capitals">A text in capitals.</param>
    public static string WithoutAccents(string capitals) =>
        capitals.AsSpan().ContainsAnyInRange(FirstAccented, (char)(FirstAccented + Plain.Length - 1))
            ? string.Create(capitals.Length, capitals, static (plain, text) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    plain[i] = PlainLetter(text[i]);
                }
            })
            : capitals;

    /// <summary>Capitals, and no blank.</summary>
    public static string Postcode(string text) => Capitals(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Telephone numbers without the blanks that people set, e-mail addresses in capitals.</summary>
    public static string Telecom(string text) => Capitals(text).Replace(" ", "", StringComparison.Ordinal);

    private static char PlainLetter(char letter)
    {
        var place = letter - FirstAccented;
        return place >= 0 && place < Plain.Length && Plain[place] != ' ' ? Plain[place] : letter;
    }
}
