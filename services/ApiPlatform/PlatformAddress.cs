using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.ApiPlatform;

/// <summary>Under which address the platform is known: the sandbox's own, and the one that a caller used where it is another.</summary>
internal sealed class PlatformAddress(ServiceAddresses addresses)
{
    private const string Resource = "api-platform";

    /// <summary>The one in issuers and links, without a trailing slash.</summary>
    public string Of(HttpRequest request) => addresses.Find(Resource) ?? AsCalled(request);

    /// <summary>A path of the platform under each of its addresses.</summary>
    public IReadOnlyList<string> All(HttpRequest request, string path) => [.. new[] { AsCalled(request), Of(request) }.Distinct().Select(address => address + path)];

    private static string AsCalled(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
