namespace SpineSandbox.Spine.Itk3.Pdf;

/// <summary>How wide the characters of PDF's built-in Helvetica are, in thousandths of the font size.</summary>
internal static class Helvetica
{
    private const char First = ' ';
    private const int Unlisted = 600;

    /// <summary>Bold is about that much wider on the average.</summary>
    private const double BoldFactor = 1.08;

    private static readonly int[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The width of a text in points.</summary>
    public static double Measure(string text, double size, bool bold) =>
        text.Sum(WidthOf) * size / 1000 * (bold ? BoldFactor : 1);

    /// <summary>Breaks a text into lines no wider than <paramref name="width"/> points; a word that is wider is broken itself.</summary>
    public static IEnumerable<string> Wrap(string text, double width, double size, bool bold)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width, size, bold)))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && Measure(longer, size, bold) > width)
                {
                    yield return line;
                    longer = word;
                }

                line = longer;
            }

            yield return line;
        }
    }

    private static IEnumerable<string> Pieces(string word, double width, double size, bool bold)
    {
        var start = 0;
        for (var end = 1; end <= word.Length; end++)
        {
            if (end - start > 1 && Measure(word[start..end], size, bold) > width)
            {
                yield return word[start..(end - 1)];
                start = end - 1;
            }
        }

        yield return word[start..];
    }

    private static int WidthOf(char character) =>
        character - First is var index && index >= 0 && index < Widths.Length ? Widths[index] : Unlisted;
}
