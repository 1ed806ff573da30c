using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>
/// Keeps secrets out of the exchanges. A GP Connect JWT is unsigned: its claims are no secret and worth seeing;
/// of a signed token the signature goes, of anything else in Authorization all but the scheme.
/// </summary>
internal static partial class Masking
{
    private const string Mask = "***";

    private static readonly FrozenSet<string> SecretHeaders =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, HeaderNames.Cookie, HeaderNames.SetCookie, "apikey", "client_secret");

    public static KeyValuePair<string, string> Masked(string name, StringValues values) => new(name, MaskValue(name, values.ToString()));

    /// <summary>A body without the secrets of OAuth, in a form or in JSON.</summary>
    public static string? Masked(string? body) => body is null || !MayHoldSecret(body) ? body
        : SecretFields().Replace(body, match => $"{match.Groups["name"].Value}{MaskToken(match.Groups["value"].Value)}");

    private static bool MayHoldSecret(string body) =>
        body.Contains("_token", StringComparison.Ordinal) || body.Contains("client_", StringComparison.Ordinal);

    // The claims of a signed token are worth seeing; without its signature it is of no use.
    private static string MaskToken(string token) =>
        token.Split('.') is [var header, var claims, { Length: > 0 }] ? $"{header}.{claims}.{Mask}" : Mask;

    private static string MaskValue(string name, string value)
    {
        if (string.Equals(name, HeaderNames.Authorization, StringComparison.OrdinalIgnoreCase))
        {
            return MaskAuthorization(value);
        }

        return SecretHeaders.Contains(name) ? Mask : value;
    }

    private static string MaskAuthorization(string value)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
        {
            return Mask;
        }

        var scheme = value[..space];
        var parts = value[(space + 1)..].Split('.');
        return parts.Length == 3 && string.Equals(scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            ? $"{scheme} {parts[0]}.{parts[1]}.{(parts[2].Length == 0 ? "" : Mask)}"
            : $"{scheme} {Mask}";
    }

    [GeneratedRegex(
        """(?<name>(?:(?<=^|&)|")(?:access_token|refresh_token|id_token|subject_token|client_assertion|client_secret)(?:=|"\s*:\s*"))(?<value>[^&"]+)""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex SecretFields();
}
