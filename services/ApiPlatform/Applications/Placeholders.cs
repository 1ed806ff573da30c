using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.ApiPlatform.Applications;

/// <summary>Addresses of the seed may begin with a service of the sandbox: <c>{patient-app}/login/callback</c>.</summary>
internal static class Placeholders
{
    public static string Resolve(string address, ServiceAddresses addresses) =>
        address is ['{', .. var rest] && rest.IndexOf('}', StringComparison.Ordinal) is > 0 and var end && addresses.Find(rest[..end]) is { } url
            ? url + rest[(end + 1)..]
            : address;
}
