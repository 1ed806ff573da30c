using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Spine.Errors;

namespace SpineSandbox.Spine.Tokens;

/// <summary>Takes a GP Connect JWT out of an Authorization header; whether its claims hold is <see cref="ClaimRules"/>' business.</summary>
public static class GpConnectJwtReader
{
    private const string Scheme = "Bearer ";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the claims and holds them against all rules.</summary>
    public static bool TryAccept(
        string? authorization,
        JwtExpectations expectations,
        [NotNullWhen(true)] out JsonObject? claims,
        [NotNullWhen(false)] out JwtFault? fault)
    {
        fault = Read(authorization, out claims) ?? ClaimRules.Check(claims!, expectations);
        claims = fault is null ? claims : null;
        return fault is null;
    }

    /// <summary>Reads the claims whatever they say: for those who log them.</summary>
    public static JwtFault? Read(string? authorization, out JsonObject? claims)
    {
        claims = null;
        if (string.IsNullOrEmpty(authorization))
        {
            return Refuse("Authorization header missing");
        }

        if (!authorization.StartsWith(Scheme, StringComparison.Ordinal) || authorization[Scheme.Length..].Trim().Length == 0)
        {
            return Refuse("Authorization header invalid");
        }

        var token = authorization[Scheme.Length..].Trim();
        if (token.AsSpan().ContainsAny('=', '/', '+'))
        {
            return Refuse("JWT must be encoded using Base64URL. Padding is not allowed");
        }

        var blocks = token.Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (blocks.Length != 2)
        {
            return Refuse($"Invalid number of JWT base 64 blocks {blocks.Length}");
        }

        if (!TryDecode(blocks[0], out var header) || !TryDecode(blocks[1], out var payload))
        {
            return Refuse("JWT is not Base 64");
        }

        if (TryParse(header) is not { } headerObject || TryParse(payload) is not { } payloadObject)
        {
            return Refuse("Invalid WebToken: header and payload must each be a JSON object");
        }

        claims = payloadObject;
        return CheckHeader(headerObject);
    }

    private static JwtFault? CheckHeader(JsonObject header)
    {
        var unexpected = header.Select(member => member.Key).FirstOrDefault(key => key is not ("alg" or "typ"));
        if (unexpected is not null)
        {
            return Refuse($"Invalid JWT header key {unexpected}");
        }

        return CheckHeader(header, "alg", "none") ?? CheckHeader(header, "typ", "JWT");
    }

    private static JwtFault? CheckHeader(JsonObject header, string key, string expected)
    {
        var value = header[key]?.ToString();
        return value == expected ? null : Refuse($"Invalid JWT header {key} value {value ?? "(missing)"}: it must be {expected}");
    }

    private static bool TryDecode(string block, out byte[] bytes)
    {
        bytes = [];
        if (!Base64Url.IsValid(block))
        {
            return false;
        }

        bytes = Base64Url.DecodeFromChars(block);
        return true;
    }

    private static JsonObject? TryParse(byte[] json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JwtFault Refuse(string diagnostics) => new(SpineErrorCodes.BadRequest, diagnostics);
}
