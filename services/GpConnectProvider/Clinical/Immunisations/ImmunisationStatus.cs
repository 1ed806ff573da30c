using System.Collections.Frozen;

namespace SpineSandbox.GpConnectProvider.Clinical.Immunisations;

/// <summary>Consent to and dissent from vaccinations, which stand beside the vaccinations in the structured record.</summary>
internal static class ImmunisationStatus
{
    private static readonly FrozenSet<string> Codes = FrozenSet.Create(
        "171280006"); // No consent for measles mumps and rubella vaccine

    public static bool Is(RecordItem entry) => entry switch
    {
        ObservationRow row => Codes.Contains(row.Code.Code),
        ClinicalItemRow row => Codes.Contains(row.Code.Code),
        AdministrativeItemRow row => Codes.Contains(row.Code.Code),
        _ => false,
    };
}
