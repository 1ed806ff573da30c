namespace SpineSandbox.Pds.Index;

/// <summary>American Soundex: the first letter and three digits for the consonants that follow.</summary>
internal static class Soundex
{
    private const int Length = 4;

    //                            ABCDEFGHIJKLMNOPQRSTUVWXYZ, a blank where a letter has no digit and parts equal ones,
    //                            a dot where it does not even part them.
    private const string Digits = " 123 12. 22455 12623 1.2 2";

    /// <param name="plain">Capitals without accents; what is no letter is passed over.</param>
    public static string Of(string plain)
    {
        Span<char> code = stackalloc char[Length];
        var filled = 0;
        var last = ' ';

        foreach (var letter in plain)
        {
            if (letter is < 'A' or > 'Z')
            {
                continue;
            }

            var digit = Digits[letter - 'A'];
            if (filled == 0)
            {
                code[filled++] = letter;
            }
            else if (digit is not (' ' or '.') && digit != last)
            {
                code[filled++] = digit;
            }

            if (filled == Length)
            {
                break;
            }

            last = digit == '.' ? last : digit;
        }

        code[filled..].Fill('0');
        return filled == 0 ? "" : new string(code);
    }
}
