using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SpineSandbox.ApiPlatform.Tests.Surroundings;

/// <summary>Writes JWTs by hand, good ones and bad ones.</summary>
internal static class Jwt
{
    public static string Sign(JsonObject header, JsonObject claims, RSA key)
    {
        var signed = $"{Encode(header)}.{Encode(claims)}";

        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1))}";
    }

    public static string Unsigned(JsonObject header, JsonObject claims) => $"{Encode(header)}.{Encode(claims)}.";

    /// <summary>The same claims, but one, under the signature of before.</summary>
    public static string Tampered(string jwt, string claim, JsonNode value)
    {
        var parts = jwt.Split('.');
        var claims = Claims(jwt);
        claims[claim] = value;

        return $"{parts[0]}.{Encode(claims)}.{parts[2]}";
    }

    public static JsonObject Claims(string jwt) => JsonNode.Parse(Base64Url.DecodeFromChars(jwt.Split('.')[1]))!.AsObject();

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
