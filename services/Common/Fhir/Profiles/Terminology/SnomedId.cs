namespace SpineSandbox.Fhir.Profiles.Terminology;

/// <summary>The form of a SNOMED CT identifier: 6 to 18 digits, the last of them Verhoeff's check digit.</summary>
internal static class SnomedId
{
    public const string System = "http://snomed.info/sct";

    // The permutation 1 5 7 6 2 8 3 0 9 4, applied as often as the digit's place says.
    private static readonly int[] Permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

    public static bool IsValid(string code)
    {
        if (code.Length is < 6 or > 18 || code[0] == '0' || !code.All(char.IsAsciiDigit))
        {
            return false;
        }

        var check = 0;
        for (var place = 0; place < code.Length; place++)
        {
            check = Multiply(check, Permute(code[^(place + 1)] - '0', place % 8));
        }

        return check == 0;
    }

    private static int Permute(int digit, int times)
    {
        for (var i = 0; i < times; i++)
        {
            digit = Permutation[digit];
        }

        return digit;
    }

    // The dihedral group of the pentagon: 0 to 4 turn it, 5 to 9 turn it over as well.
    private static int Multiply(int left, int right)
    {
        var turn = left < 5 ? (left + right) % 5 : (left - right + 10) % 5;
        var flipped = (left < 5) ^ (right < 5);
        return flipped ? turn + 5 : turn;
    }
}
