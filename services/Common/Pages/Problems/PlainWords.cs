namespace SpineSandbox.Pages.Problems;

/// <summary>What went wrong, said to somebody who only wanted the record.</summary>
/// <param name="Headline">One line without jargon.</param>
/// <param name="Meaning">What that says about the patient, the practice or the system.</param>
/// <param name="NextStep">What to do about it.</param>
public sealed record PlainWords(string Headline, string Meaning, string NextStep);
