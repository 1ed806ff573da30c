using SpineSandbox.ApiPlatform.Errors;

namespace SpineSandbox.ApiPlatform.Jwts;

/// <summary>One rule for a JWT in a form.</summary>
/// <param name="IsBroken">Judges the JWT at an instant.</param>
/// <param name="Error">What is answered where the rule does not hold.</param>
internal sealed record JwtRule(Func<ReceivedJwt, DateTimeOffset, bool> IsBroken, OAuthError Error)
{
    /// <exception cref="OAuthException">The first rule that does not hold.</exception>
    public static void Check(IEnumerable<JwtRule> rules, ReceivedJwt jwt, DateTimeOffset now)
    {
        if (rules.FirstOrDefault(rule => rule.IsBroken(jwt, now)) is { } broken)
        {
            throw new OAuthException(broken.Error);
        }
    }
}
