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

    public static bool Is(HttpRequest request) => Is(request.Method, request.Path);

    public static bool Is(string method, PathString path) =>
        Array.Exists(Probes, probe => path == probe)
        || (HttpMethods.IsGet(method) && path.StartsWithSegments(Sandbox, StringComparison.Ordinal));
}
