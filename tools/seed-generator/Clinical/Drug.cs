namespace SpineSandbox.SeedGenerator.Clinical;

/// <summary>A medicine as a practice prescribes it.</summary>
/// <param name="Type">acute or repeat.</param>
/// <param name="Days">How long one issue lasts.</param>
/// <param name="NotWith">The allergy with which it is not given.</param>
internal sealed record Drug(Term Product, string Type, string Dosage, int Quantity, string Unit, int Days, Term? NotWith = null);
