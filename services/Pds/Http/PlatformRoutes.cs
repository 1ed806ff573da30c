using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Pds.Http;

/// <summary>How the platform and its probes ask whether PDS is there; they need no X-Request-ID.</summary>
internal static class PlatformRoutes
{
    public static IEndpointRouteBuilder MapPlatform(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/_ping", Pass).ExcludeFromDescription();
        routes.MapGet("/_status", Pass).ExcludeFromDescription();

        return routes;
    }

    private static Probe Pass() => new("pass", SandboxVersion.Number);

    private sealed record Probe(string Status, string Version);
}
