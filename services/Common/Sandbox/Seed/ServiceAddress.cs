using System.Text.RegularExpressions;

namespace SpineSandbox.Sandbox.Seed;

/// <summary>An address of the seed data: an absolute URL, or one relative to a service of the sandbox, <c>{provider}/Z98001/DSTU2/1</c>.</summary>
public static partial class ServiceAddress
{
    /// <summary>The services that an address may begin with.</summary>
    public static IReadOnlyList<string> Services { get; } = ["provider", "provider-single"];

    public static Uri Resolve(string address, Func<string, string> baseUrlOf) =>
        new(Placeholder().Replace(address, match => baseUrlOf(match.Groups["service"].Value).TrimEnd('/')));

    /// <summary>Why the text is no address of a FHIR server; null when it is one.</summary>
    public static string? Fault(string address)
    {
        var placeholder = Placeholder().Match(address);
        if (placeholder.Success && !Services.Contains(placeholder.Groups["service"].Value))
        {
            return $"'{placeholder.Value}' is no service of the sandbox; write {string.Join(" or ", Services.Select(name => $"{{{name}}}"))}, or a whole URL";
        }

        var absolute = Placeholder().Replace(address, "http://localhost");
        if (!Uri.TryCreate(absolute, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return $"'{address}' is not an http or https URL";
        }

        // SSP compares addresses byte for byte, and consumers append /Patient.
        return address.EndsWith('/') ? $"'{address}' must not end with a slash" : null;
    }

    [GeneratedRegex(@"\A\{(?<service>[^}]*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
