namespace SpineSandbox.ApiPlatform.Logins;

/// <summary>Who somebody chose to be on the login page.</summary>
/// <param name="Person">NHS number or SDS user ID.</param>
/// <param name="Level">NHS login: P0, P5 or P9. Nothing at CIS2.</param>
/// <param name="ActingFor">NHS login: the patient for whom the person acts; null where it is themselves.</param>
internal sealed record ChosenLogin(string Person, string? Level, string? ActingFor);
