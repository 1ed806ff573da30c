using SpineSandbox.Sandbox.Seed.Clinical;

namespace SpineSandbox.Sandbox.Seed.Checks;

/// <summary>Codes with a check digit: one mistyped digit is found here, not by a consumer.</summary>
internal static class ClinicalCodeChecks
{
    public static IEnumerable<string> Of(ClinicalRecordRow record) =>
        from item in record.Items()
        from code in ClinicalCodes.Of(item)
        from id in new[] { code.Code, code.DescriptionId }
        where id is not null && !SnomedCode.IsValid(id)
        select $"entry {item.Id}: '{id}' is not a SNOMED CT identifier, its check digit is wrong";
}
