using SpineSandbox.Pds.Index;

namespace SpineSandbox.Pds.Creation;

/// <summary>Allocates NHS numbers from the range that is never issued, beyond those that the seed uses.</summary>
internal static class NhsNumberAllocation
{
    private const long First = 9_995_000_000;
    private const long Last = 9_999_999_999;

    public static NhsNumber Next(PatientIndex index)
    {
        for (var candidate = First; candidate <= Last; candidate++)
        {
            if (NhsNumber.TryParse($"{candidate}", out var number) && !index.Contains(number))
            {
                return number;
            }
        }

        throw new InvalidOperationException("The test range of NHS numbers is used up.");
    }
}
