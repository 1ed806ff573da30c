using SpineSandbox.Spine.Itk3.Documents;

namespace SpineSandbox.CareSystem.Messages.Composing;

/// <summary>The few products that the pharmacy's form offers, with the unit that each is counted in.</summary>
public static class Formulary
{
    private static readonly SnomedCoding Tablet = new("428673006", "tablet");
    private static readonly SnomedCoding Capsule = new("428641000", "capsule");

    public static IReadOnlyList<(SnomedCoding Product, SnomedCoding Unit)> All { get; } =
    [
        (new("322236009", "Paracetamol 500mg tablets"), Tablet),
        (new("320818006", "Cetirizine 10mg tablets"), Tablet),
        (new("39692211000001107", "Flucloxacillin 500mg capsules"), Capsule),
    ];
}
