namespace SpineSandbox.Ssp.Agreements;

/// <summary>Whether an agreement lets a request pass.</summary>
/// <param name="Agreement">The one that decided; null where the two organisations have none.</param>
/// <param name="Objection">Why the request may not pass, in plain words; null where it may.</param>
public readonly record struct AgreementVerdict(DataSharingAgreement? Agreement, string? Objection);
