using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.Jwts;

/// <summary>Signs and verifies: RS512 and nothing else.</summary>
internal static class Signatures
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public static async Task<bool> HoldAsync(ReceivedJwt jwt, SecurityKey key)
    {
        var result = await Handler.ValidateTokenAsync(jwt.Text, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = true,
            ValidAlgorithms = [OAuthNames.Algorithm],
            RequireSignedTokens = true,

            // What the claims must say has error texts of its own, and rules of its own.
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
            RequireExpirationTime = false,
        });

        return result.IsValid;
    }

    public static string Sign(string claims, RsaSecurityKey key) =>
        Handler.CreateToken(claims, new SigningCredentials(key, SecurityAlgorithms.RsaSha512));

    /// <exception cref="FormatException">Modulus or exponent is not base64url.</exception>
    public static RsaSecurityKey KeyOf(PublicKeyRow row) => new(new RSAParameters
    {
        Modulus = Base64UrlEncoder.DecodeBytes(row.N),
        Exponent = Base64UrlEncoder.DecodeBytes(row.E),
    })
    {
        KeyId = row.Kid,
    };
}
