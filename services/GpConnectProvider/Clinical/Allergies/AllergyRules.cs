namespace SpineSandbox.GpConnectProvider.Clinical.Allergies;

/// <summary>Which allergies count.</summary>
internal static class AllergyRules
{
    public static bool HasEnded(this AllergyRow allergy, DateOnly today) => allergy.End is { } end && end.Day <= today;
}
