namespace SpineSandbox.CareSystem.Identity;

/// <summary>What the cookies of a care system have in common.</summary>
internal static class Cookies
{
    public static readonly CookieOptions OfSession = new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" };
}
