namespace SpineSandbox.Spine.Itk3.Documents;

/// <summary>A SNOMED CT concept or dm+d product with its term.</summary>
public sealed record SnomedCoding(string Code, string Display);
