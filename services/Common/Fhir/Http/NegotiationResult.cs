namespace SpineSandbox.Fhir;

/// <summary>The format of an answer or of a request's body, or why there is none.</summary>
/// <param name="Format">The format; the face's default if refused, so that the refusal itself can be written.</param>
/// <param name="MediaType">The Content-Type to answer with.</param>
/// <param name="RefusedStatus">406 or 415 if what was asked for, or sent, is not offered.</param>
/// <param name="Refused">The header's or parameter's value that could not be met.</param>
public sealed record NegotiationResult(FhirFormat Format, string MediaType, int? RefusedStatus = null, string? Refused = null)
{
    public bool IsRefused => RefusedStatus is not null;
}
