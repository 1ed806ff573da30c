namespace SpineSandbox.GpConnectProvider.PatientFacing.Access;

/// <summary>What a token of a practice's system says.</summary>
/// <param name="Practice">The practice that gave it out.</param>
/// <param name="Patient">Whose record it opens.</param>
/// <param name="Actor">Who is logged in, where that is somebody else.</param>
/// <param name="ExpiresAt">Seconds since 1970.</param>
internal sealed record PatientToken(OdsCode Practice, NhsNumber Patient, NhsNumber? Actor, long ExpiresAt);
