using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpineSandbox.Spine.Tokens;

/// <summary>Writes the JWT of GP Connect: unsigned, base64url without padding, the trailing dot kept, five minutes of life.</summary>
public static class GpConnectJwt
{
    /// <summary>The audience that every Access Record HTML request names.</summary>
    public const string Dstu2Audience = "https://authorize.fhir.nhs.net/token";

    /// <summary>What <c>reason_for_request</c> says of direct care.</summary>
    public const string DirectCare = "directcare";

    /// <summary>What <c>reason_for_request</c> says where a record moves to the patient's new practice (1.6 and later).</summary>
    public const string Migration = "migration";

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>The one header that providers accept.</summary>
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"none","typ":"JWT"}"""u8);

    public static string Write(GpConnectClaims claims, GpConnectRelease release)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(Payload(claims, release));
        return $"{Header}.{Base64Url.EncodeToString(payload)}.";
    }

    private static JsonObject Payload(GpConnectClaims claims, GpConnectRelease release)
    {
        var issuedAt = claims.IssuedAt.ToUnixTimeSeconds();
        var payload = new JsonObject
        {
            ["iss"] = claims.Issuer,
            ["sub"] = claims.Practitioner.Id,
            ["aud"] = release == GpConnectRelease.Dstu2 ? Dstu2Audience : claims.Audience,
            ["exp"] = issuedAt + (long)Lifetime.TotalSeconds,
            ["iat"] = issuedAt,
            ["reason_for_request"] = DirectCare,
            ["requested_scope"] = claims.Scope,
        };

        if (release == GpConnectRelease.Dstu2)
        {
            Dstu2Fragments.AddTo(payload, claims);
        }
        else
        {
            Stu3Fragments.AddTo(payload, claims);
        }

        return payload;
    }
}
