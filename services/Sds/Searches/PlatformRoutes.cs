using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Sds.Searches;

/// <summary>How the platform and its probes ask whether SDS is there.</summary>
internal static class PlatformRoutes
{
    public static IEndpointRouteBuilder MapPlatform(this IEndpointRouteBuilder app)
    {
        foreach (var path in (string[])[$"{FhirFaceRoutes.Root}/_ping", $"{FhirFaceRoutes.Root}/_status", "/healthcheck", "/healthcheck/deep"])
        {
            app.MapGet(path, Pass).ExcludeFromDescription();
        }

        return app;
    }

    private static Probe Pass() => new("pass", SandboxVersion.Number);

    private sealed record Probe(string Status, string Version);
}
