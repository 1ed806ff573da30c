namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>The check digit of SNOMED CT identifiers (Verhoeff): over all digits, the permuted sum in the dihedral group is 0.</summary>
internal static class SnomedCode
{
    private const int MinimumLength = 6;
    private const int MaximumLength = 18;

    private static readonly string[] Product =
    [
        "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
        "5987604321", "6598710432", "7659821043", "8765932104", "9876543210",
    ];

    private static readonly string[] Permutation =
    [
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258",
    ];

    public static bool IsValid(string text)
    {
        if (text.Length is < MinimumLength or > MaximumLength || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = '0';
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[^(i + 1)] - '0';
            sum = Product[sum - '0'][Permutation[i % Permutation.Length][digit] - '0'];
        }

        return sum == '0';
    }
}
