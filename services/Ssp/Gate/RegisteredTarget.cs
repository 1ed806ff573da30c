using System.Buffers;

namespace SpineSandbox.Ssp.Gate;

/// <summary>Whether a target is the registered address or below it, textually: no parser stands between what is compared and what is sent.</summary>
internal static class RegisteredTarget
{
    // What may stand in a path and a query (RFC 3986) and what clients send unescaped although they should not.
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=%|[]{}\"<>^`");

    /// <summary>Nobody encodes what is encoded so often; who does, hides something.</summary>
    private const int DeepestEncoding = 5;

    public static bool Covers(string address, string target)
    {
        if (!target.StartsWith(address, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = target.AsSpan(address.Length);
        if (rest.IsEmpty)
        {
            return true;
        }

        // Anything else makes another host, port or segment of it: ".evil.test", ":81", "@evil.test", "0".
        if (rest[0] is not ('/' or '?') || rest.ContainsAnyExcept(Allowed))
        {
            return false;
        }

        var query = rest.IndexOf('?');
        return !LeavesItsRoot(query < 0 ? rest : rest[..query]);
    }

    /// <summary>
    /// A dot segment or a control character, however often it is encoded: a provider that decodes it would land above the
    /// registered address. Some servers take what follows a semicolon for a parameter: "..;x" is ".." to them.
    /// </summary>
    private static bool LeavesItsRoot(ReadOnlySpan<char> path)
    {
        if (path.IndexOf("/.") < 0 && !path.Contains('%'))
        {
            return false;
        }

        var text = path.ToString();
        for (var depth = 0; depth < DeepestEncoding; depth++)
        {
            if (text.Any(char.IsControl) || text.Split('/', '\\').Any(segment => segment.Split(';')[0] is "." or ".."))
            {
                return true;
            }

            var decoded = Uri.UnescapeDataString(text);
            if (decoded == text)
            {
                return false;
            }

            text = decoded;
        }

        return true;
    }
}
