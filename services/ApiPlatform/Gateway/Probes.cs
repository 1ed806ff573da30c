using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SpineSandbox.ApiPlatform.Products;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary><c>_ping</c>: the proxy is there. <c>_status</c>: so is what stands behind it; only who watches the platform may ask.</summary>
internal static class Probes
{
    private static readonly string[] Verbs = ["GET", "HEAD"];

    /// <param name="behind">The service of the sandbox that the proxy stands before; null where it is the platform itself.</param>
    public static RouteGroupBuilder MapProbes(this RouteGroupBuilder routes, string? behind = null)
    {
        routes.MapMethods("/_ping", Verbs, () => TypedResults.Json(Version())).ExcludeFromDescription();
        routes.MapMethods(
                "/_status",
                Verbs,
                (HttpContext context, IOptions<GatewayOptions> options, BackendHealth health, CancellationToken cancellationToken) =>
                    StatusAsync(context, behind, options.Value, health, cancellationToken))
            .ExcludeFromDescription();

        return routes;
    }

    /// <summary>The service behind a product.</summary>
    public static string BackendOf(ApiProduct product) =>
        product == ApiProducts.PersonalDemographics ? "pds" : product == ApiProducts.SpineDirectory ? "sds" : "provider";

    private static async Task<IResult> StatusAsync(
        HttpContext context, string? behind, GatewayOptions options, BackendHealth health, CancellationToken cancellationToken)
    {
        if (context.Request.Headers["apikey"].ToString() != options.StatusKey)
        {
            return Results.Text("", statusCode: StatusCodes.Status401Unauthorized);
        }

        var check = behind is null ? new HealthAnswer(StatusCodes.Status200OK, false, "") : await health.AskAsync(behind, cancellationToken);
        var pass = check.Status == StatusCodes.Status200OK;
        var body = Version();
        body["status"] = pass ? "pass" : "fail";
        body["checks"] = new JsonObject
        {
            ["healthcheck"] = new JsonObject
            {
                ["status"] = pass ? "pass" : "fail",
                ["timeout"] = check.TimedOut ? "true" : "false",
                ["responseCode"] = check.Status,
                ["outcome"] = check.Outcome,
                ["links"] = new JsonObject { ["self"] = check.Url },
            },
        };

        return Results.Json(body);
    }

    private static JsonObject Version() => new()
    {
        ["version"] = SandboxVersion.Number,
        ["revision"] = "1",
        ["releaseId"] = SandboxVersion.Number,
        ["commitId"] = "sandbox",
    };
}
