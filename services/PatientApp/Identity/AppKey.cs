using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SpineSandbox.PatientApp.Identity;

/// <summary>The application's key, made when it is first needed; it signs what proves the application to NHS login and the platform.</summary>
internal sealed class AppKey(TimeProvider clock)
{
    /// <summary>As the application is registered.</summary>
    public const string ApiKey = "sandbox-patient-app";

    private const int Bits = 2048;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    // A name of its own for each process: whoever keeps the key of a former one asks again.
    private readonly Lazy<RsaSecurityKey> _key = new(() => new RsaSecurityKey(RSA.Create(Bits)) { KeyId = Guid.NewGuid().ToString("N") });

    /// <param name="audience">The URL that the assertion is sent to.</param>
    public string Assert(string audience)
    {
        var claims = new JsonObject
        {
            ["iss"] = ApiKey,
            ["sub"] = ApiKey,
            ["aud"] = audience,
            ["jti"] = Guid.NewGuid().ToString(),
            ["exp"] = (clock.GetUtcNow() + Life).ToUnixTimeSeconds(),
        };

        return Handler.CreateToken(claims.ToJsonString(), new SigningCredentials(_key.Value, SecurityAlgorithms.RsaSha512));
    }

    /// <summary>The public half, as the platform fetches it.</summary>
    public JsonObject KeySet()
    {
        var numbers = _key.Value.Rsa.ExportParameters(includePrivateParameters: false);

        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["kid"] = _key.Value.KeyId,
                ["use"] = "sig",
                ["alg"] = SecurityAlgorithms.RsaSha512,
                ["n"] = Base64UrlEncoder.Encode(numbers.Modulus!),
                ["e"] = Base64UrlEncoder.Encode(numbers.Exponent!),
            }),
        };
    }
}
