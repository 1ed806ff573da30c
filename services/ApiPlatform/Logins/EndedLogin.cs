namespace SpineSandbox.ApiPlatform.Logins;

/// <summary>Which login is over: a session, or all sessions of somebody.</summary>
/// <param name="Session">The session's ID, which CIS2 gives each login; null where the provider gives none.</param>
/// <param name="Subject">NHS number or SDS user ID; null where only the session is known.</param>
internal sealed record EndedLogin(string? Session, string? Subject);
