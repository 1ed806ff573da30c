using System.Globalization;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.SeedGenerator;

/// <summary>
/// NHS numbers from 999 000 000x to 999 499 999x, which are never issued. The shipped seed, the rows of its readers and what
/// PDS allocates itself lie above.
/// </summary>
internal static class NhsNumbers
{
    /// <summary>About ten of eleven have a check digit; the rest are no NHS numbers.</summary>
    public const int Most = 450_000;

    private const int First = 999_000_000;

    public static IEnumerable<NhsNumber> All()
    {
        for (var nine = First; ; nine++)
        {
            for (var check = 0; check < 10; check++)
            {
                if (NhsNumber.TryParse(string.Create(CultureInfo.InvariantCulture, $"{nine}{check}"), out var number))
                {
                    yield return number;
                }
            }
        }
    }
}
