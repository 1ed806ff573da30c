using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace SpineSandbox.ApiPlatform.Jwts;

/// <summary>A signed JWT that somebody sent, taken apart; nothing of it is believed yet.</summary>
internal sealed class ReceivedJwt
{
    private readonly JsonObject _header;
    private readonly JsonObject _claims;

    private ReceivedJwt(string text, JsonObject header, JsonObject claims)
    {
        Text = text;
        _header = header;
        _claims = claims;
    }

    /// <summary>As it was sent.</summary>
    public string Text { get; }

    public string? Algorithm => Header("alg");

    public string? KeyId => Header("kid");

    public string? Type => Header("typ");

    public string? Issuer => Claim("iss");

    public string? Subject => Claim("sub");

    public bool Has(string claim) => _claims[claim] is not null;

    /// <summary>Null where the claim is not there, or is no text.</summary>
    public string? Claim(string name) => TextOf(_claims[name]);

    /// <summary>Seconds since 1970; null where <c>exp</c> is not there, or is no whole number.</summary>
    public long? ExpirySeconds =>
        _claims["exp"] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<long>(out var seconds) ? seconds : null;

    /// <summary>The claim within an object claim: <c>act.sub</c>.</summary>
    public string? Claim(string outer, string inner) => TextOf((_claims[outer] as JsonObject)?[inner]);

    /// <summary>True where an object claim has a member that is an object.</summary>
    public bool HasObject(string outer, string inner) => (_claims[outer] as JsonObject)?[inner] is JsonObject;

    /// <summary>Null where the claim is not there, or is no whole number.</summary>
    public int? Whole(string name) =>
        _claims[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>The texts of a claim that is a list.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. (_claims[name] as JsonArray ?? []).Select(TextOf).OfType<string>()];

    /// <summary>Of an id_token: in delegated access its own subject is the patient, and <c>act.sub</c> the id_token of who logged in.</summary>
    public string? WhoLoggedIn() => Claim("act", "sub") is { } within ? TryRead(within)?.Subject : Subject;

    public bool IsFor(string audience) => _claims["aud"] switch
    {
        JsonArray several => several.Any(one => TextOf(one) == audience),
        var one => TextOf(one) == audience,
    };

    /// <returns>Null for what is no JWT of three parts with a JSON object for header and for claims.</returns>
    public static ReceivedJwt? TryRead(string text)
    {
        // Read leniently: a claim of the wrong type has an error text of its own, which a reader of whole tokens would not let through.
        try
        {
            return text.Split('.') is [var first, var second, _] && Part(first) is { } header && Part(second) is { } claims
                ? new ReceivedJwt(text, header, claims)
                : null;
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or JsonException)
        {
            return null;
        }
    }

    private string? Header(string name) => TextOf(_header[name]);

    private static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static JsonObject? Part(string encoded) => JsonNode.Parse(Base64UrlEncoder.DecodeBytes(encoded)) as JsonObject;
}
