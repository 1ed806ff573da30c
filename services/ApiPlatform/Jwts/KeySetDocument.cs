using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using SpineSandbox.Spine.OAuth;

namespace SpineSandbox.ApiPlatform.Jwts;

/// <summary>Public keys as a JSON Web Key Set.</summary>
internal static class KeySetDocument
{
    public static JsonObject Of(params IEnumerable<RsaSecurityKey> keys) => new() { ["keys"] = new JsonArray([.. keys.Select(Key)]) };

    private static JsonObject Key(RsaSecurityKey key)
    {
        var numbers = key.Rsa.ExportParameters(includePrivateParameters: false);

        return new JsonObject
        {
            ["kty"] = "RSA",
            ["kid"] = key.KeyId,
            ["use"] = "sig",
            ["alg"] = OAuthNames.Algorithm,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus!),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent!),
        };
    }
}
