using Microsoft.AspNetCore.Http;

namespace SpineSandbox.ServiceDefaults.Telemetry;

/// <summary>
/// Requests that would drown the traces: the probes of the supervisor, and whoever only looks at the sandbox's own state. What changes
/// something is traced wherever it is asked for.
/// </summary>
internal static class Noise
{
    private static readonly PathString[] Probes = ["/health", "/alive"];

    private static readonly PathString Sandbox = "/_sandbox";

    public static bool Is(HttpRequest request) =>
        Array.Exists(Probes, probe => request.Path == probe)
        || (HttpMethods.IsGet(request.Method) && request.Path.StartsWithSegments(Sandbox, StringComparison.Ordinal));
}
