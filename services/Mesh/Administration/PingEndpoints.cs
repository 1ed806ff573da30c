using Microsoft.Extensions.Options;
using SpineSandbox.Mesh.Http;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Mesh.Administration;

/// <summary>Whether MESH is there. Asks for no token.</summary>
internal static class PingEndpoints
{
    private static readonly string[] Paths =
        ["/_ping", "/_status", "/healthcheck", MeshService.Root + "/_ping", MeshService.Root + "/deepping"];

    public static IEndpointRouteBuilder MapPing(this IEndpointRouteBuilder app)
    {
        foreach (var path in Paths)
        {
            app.MapGet(path, Ping).WithTags("Ping").WithSummary("Is MESH there?");
        }

        return app;
    }

    private static MeshResult Ping(IOptions<SandboxOptions> sandbox) => MeshResult.Json(StatusCodes.Status200OK, json =>
    {
        json.WriteString("env", sandbox.Value.Name);
        json.WriteString("build_label", SandboxVersion.Number);
        json.WriteString("status", "running");
        json.WriteString("outcome", "Yes");
    });
}
