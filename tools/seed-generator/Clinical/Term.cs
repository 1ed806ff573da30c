namespace SpineSandbox.SeedGenerator.Clinical;

/// <summary>A SNOMED CT or dm+d code as rows of <c>clinical-records.json</c> have it.</summary>
/// <param name="DescriptionId">The description that the words come from, where it is known.</param>
internal sealed record Term(string Code, string Words, string? DescriptionId = null)
{
    public object Row => new { code = Code, term = Words, descriptionId = DescriptionId };
}
