using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.Console.Exchanges;

/// <summary>The token of a request, decoded.</summary>
/// <param name="Header">Indented JSON.</param>
/// <param name="Payload">Indented JSON.</param>
/// <param name="Claims">Who asks for what on whose behalf, in words: name and value.</param>
internal sealed record BearerToken(string Header, string Payload, IReadOnlyList<(string Name, string Value)> Claims)
{
    private const string Scheme = "Bearer ";

    /// <summary>Null where the request carries none that can be read.</summary>
    public static BearerToken? Find(IReadOnlyDictionary<string, string> headers) =>
        headers.TryGetValue("Authorization", out var authorization) && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? Read(authorization[Scheme.Length..])
            : null;

    private static BearerToken? Read(string token)
    {
        if (token.Split('.') is not [var header, var payload, ..] || Decode(header) is not { } head || Decode(payload) is not { } body)
        {
            return null;
        }

        return new BearerToken(ReadableBody.Json(head), ReadableBody.Json(body), InWords(body));
    }

    private static string? Decode(string part)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IReadOnlyList<(string Name, string Value)> InWords(string payload)
    {
        JsonNode? claims;
        try
        {
            claims = JsonNode.Parse(payload);
        }
        catch (System.Text.Json.JsonException)
        {
            return [];
        }

        (string Name, string? Value)[] all =
        [
            ("Person", ClaimsInWords.Person(claims)),
            ("Organisation", ClaimsInWords.Organisation(claims)),
            ("Why", claims.Text("reason_for_request")),
            ("Scope", claims.Text("requested_scope")),
            ("Issued", Moment(claims.Get("iat"))),
            ("Expires", Moment(claims.Get("exp"))),
        ];

        return [.. all.Where(claim => claim.Value is not null).Select(claim => (claim.Name, claim.Value!))];
    }

    private static string? Moment(JsonNode? seconds) =>
        seconds is JsonValue value && value.TryGetValue<long>(out var unix) && unix is > 0 and < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(unix).ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)
            : null;
}
