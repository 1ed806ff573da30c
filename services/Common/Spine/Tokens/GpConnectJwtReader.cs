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

    private const string NotObjects = "Invalid WebToken: header and payload must each be a JSON object";

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

    /// <summary>Reads the claims and checks the header, but not what the claims say.</summary>
    public static JwtFault? Read(string? authorization, out JsonObject? claims)
    {
        claims = null;
        if (Open(authorization, out var header, out var payload) is { } fault)
        {
            return fault;
        }

        if (TryParse(header) is not { } headerObject || TryParse(payload) is not { } payloadObject)
        {
            return Refuse(NotObjects);
        }

        claims = payloadObject;
        return CheckHeader(headerObject);
    }

    /// <summary>Takes out the claims as they are written, a JSON object in UTF-8, whatever they say: for those who keep them.</summary>
    public static JwtFault? ReadClaims(string? authorization, out byte[]? claims)
    {
        var fault = Open(authorization, out _, out var payload) ?? (IsObject(payload) ? null : Refuse(NotObjects));
        claims = fault is null ? payload : null;
        return fault;
    }

    private static JwtFault? Open(string? authorization, out byte[] header, out byte[] payload)
    {
        header = payload = [];
        if (string.IsNullOrEmpty(authorization))
        {
            return Refuse("Authorization header missing");
        }

        var token = authorization.StartsWith(Scheme, StringComparison.Ordinal) ? authorization.AsSpan(Scheme.Length).Trim() : [];
        if (token.IsEmpty)
        {
            return Refuse("Authorization header invalid");
        }

        if (token.ContainsAny('=', '/', '+'))
        {
            return Refuse("JWT must be encoded using Base64URL. Padding is not allowed");
        }

        Span<Range> blocks = stackalloc Range[3];
        if (token.Split(blocks, '.', StringSplitOptions.RemoveEmptyEntries) is var count and not 2)
        {
            return Refuse($"Invalid number of JWT base 64 blocks {count}");
        }

        return TryDecode(token[blocks[0]], out header) && TryDecode(token[blocks[1]], out payload) ? null : Refuse("JWT is not Base 64");
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

    private static bool TryDecode(ReadOnlySpan<char> block, out byte[] bytes)
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

    private static bool IsObject(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JwtFault Refuse(string diagnostics) => new(SpineErrorCodes.BadRequest, diagnostics);
}
