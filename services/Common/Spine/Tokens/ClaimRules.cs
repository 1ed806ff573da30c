using System.Text.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Spine.Errors;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Spine.Tokens;

/// <summary>What must hold of the claims, in the order in which a provider finds fault.</summary>
internal static class ClaimRules
{
    private const string Practitioner = "requesting_practitioner";

    private static readonly string[] AlwaysMandatory =
    [
        "iss", "sub", "aud", "exp", "iat", "reason_for_request", "requested_scope",
        "requesting_device", "requesting_organization",
    ];

    public static JwtFault? Check(JsonObject claims, JwtExpectations expected) =>
        Complete(claims, expected) ??
        Lifetime(claims, expected) ??
        Purpose(claims, expected) ??
        ClaimedResources.Check(claims, expected.Release) ??
        SameUser(claims);

    /// <summary>True where a token names no user, which only a migration may leave out.</summary>
    internal static bool HasNoUser(JsonObject claims) => claims[Practitioner] is null;

    private static JwtFault? Complete(JsonObject claims, JwtExpectations expected)
    {
        var mandatory = expected.IsMigration ? AlwaysMandatory : [.. AlwaysMandatory, Practitioner];
        var missing = mandatory.FirstOrDefault(name => claims[name] is null);
        if (missing is not null)
        {
            return Refuse($"JWT JSON entry incomplete: claim {missing} is null.");
        }

        return (expected.Release, claims["requested_record"]) switch
        {
            (GpConnectRelease.Dstu2, null) => Refuse("JWT JSON entry incomplete: claim requested_record is null."),
            (GpConnectRelease.Stu3, not null) => Refuse("The claim requested_record is not used by this version of GP Connect."),
            _ => null,
        };
    }

    private static JwtFault? Lifetime(JsonObject claims, JwtExpectations expected)
    {
        if (!TryGetSeconds(claims["iat"], out var issued) || !TryGetSeconds(claims["exp"], out var expires))
        {
            return Refuse("JWT claims iat and exp must be whole seconds since 1970-01-01T00:00:00Z.");
        }

        if (expires - issued != (long)GpConnectJwt.Lifetime.TotalSeconds)
        {
            return Refuse("JWT expiry time is not 5 minutes after the creation time");
        }

        var now = expected.Now.ToUnixTimeSeconds();
        if (issued > now + (long)expected.Leeway.TotalSeconds)
        {
            return Refuse("JWT Creation time is in the future");
        }

        return expires < now ? Refuse("JWT Request time has expired") : null;
    }

    private static JwtFault? Purpose(JsonObject claims, JwtExpectations expected)
    {
        if (Text(claims["reason_for_request"]) != expected.Reason)
        {
            return Refuse($"JWT Reason for request is not {expected.Reason}");
        }

        // 1.6 lets a confidentiality scope follow: "patient/*.read conf/R".
        var scope = Text(claims["requested_scope"])?.Split(' ')[0];
        if (scope is null || !RequestedScope.All.Contains(scope))
        {
            return Refuse($"JWT claim requested_scope: Invalid requested scope: {scope}");
        }

        if (scope != expected.Scope)
        {
            return Refuse($"The claim requested scope does not match the requested operation ({expected.Scope})");
        }

        var audience = Text(claims["aud"]);
        return expected.Release == GpConnectRelease.Dstu2 && audience != GpConnectJwt.Dstu2Audience
            ? Refuse($"JWT aud claim is not {GpConnectJwt.Dstu2Audience}")
            : audience is { Length: > 0 } ? null : Refuse("Empty JWT aud claim");
    }

    private static JwtFault? SameUser(JsonObject claims) =>
        HasNoUser(claims) || Text(claims["sub"]) == Text(claims[Practitioner]!["id"]) ? null : Refuse("JWT Practitioner ids do not match!");

    private static bool TryGetSeconds(JsonNode? node, out long seconds)
    {
        seconds = 0;
        return node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out seconds);
    }

    internal static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    internal static JwtFault Refuse(string diagnostics) => new(SpineErrorCodes.BadRequest, diagnostics);
}
