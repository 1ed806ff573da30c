using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.GpConnectProvider.Practices;

/// <summary>What is to change at a practice; what is left out stays as it is.</summary>
/// <param name="Enabled">GP Connect as a whole.</param>
/// <param name="DisabledProducts">The products that are switched off, all of them.</param>
/// <param name="SectionLimits">The sections of the HTML record that cannot be given, all of them.</param>
/// <param name="DisabledAreas">The clinical areas of the structured record that are switched off, all of them.</param>
internal sealed record PracticeSwitches(
    bool? Enabled = null,
    IReadOnlyList<GpConnectProduct>? DisabledProducts = null,
    IReadOnlyDictionary<string, SectionLimit>? SectionLimits = null,
    IReadOnlyList<StructuredArea>? DisabledAreas = null)
{
    public Practice ApplyTo(Practice practice) => practice with
    {
        Enabled = Enabled ?? practice.Enabled,
        DisabledProducts = DisabledProducts ?? practice.DisabledProducts,
        SectionLimits = SectionLimits ?? practice.SectionLimits,
        DisabledAreas = DisabledAreas ?? practice.DisabledAreas,
    };
}

/// <summary>A practice as the sandbox shows it.</summary>
internal sealed record PracticeView(
    string OdsCode,
    string Name,
    string Asid,
    bool Enabled,
    IReadOnlyList<GpConnectProduct> DisabledProducts,
    IReadOnlyDictionary<string, SectionLimit> SectionLimits,
    IReadOnlyList<StructuredArea> DisabledAreas)
{
    public static PracticeView Of(Practice practice) => new(
        practice.OdsCode.Value,
        practice.Name,
        practice.Asid.Value,
        practice.Enabled,
        practice.DisabledProducts,
        practice.SectionLimits,
        practice.DisabledAreas);
}
