using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Sandbox.Api;

/// <summary><c>/_sandbox</c>: the sandbox's own API, the same on every service; its errors are <c>application/problem+json</c>.</summary>
public static class SandboxEndpoints
{
    /// <summary>What the whole of <c>/_sandbox</c> stands below.</summary>
    public const string Root = "/_sandbox";

    private static readonly PathString TryIt = "/swagger";

    /// <summary>Maps the API, the OpenAPI document at <c>/openapi/v1.json</c> and the try-it page at <c>/swagger</c>.</summary>
    public static RouteGroupBuilder MapSandbox(this WebApplication app)
    {
        app.MapOpenApi();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(TryIt), // It looks at every request, and would take its time for each.
            page => page.UseSwaggerUI(ui => ui.SwaggerEndpoint("/openapi/v1.json", app.Environment.ApplicationName)));

        return app.MapSandboxApi();
    }

    /// <summary>The API alone, for a service whose every other path belongs to somebody else.</summary>
    public static RouteGroupBuilder MapSandboxApi(this IEndpointRouteBuilder app)
    {
        var sandbox = app.MapGroup(Root).WithTags("Sandbox");
        sandbox.MapGet("/info", Info).WithName("GetInfo").WithSummary("Which service this is, and which seed it runs on");
        sandbox.MapPost("/reset", ResetAsync).WithName("Reset").WithSummary("Go back to the seed data");
        sandbox.MapGet("/exchanges", ExchangesAsync).WithName("GetExchanges").WithSummary("What this service received and sent, newest last");

        return sandbox;
    }

    private static ServiceInfo Info(IOptions<SandboxOptions> options, SeedSource seeds, StartedAt started) =>
        new(options.Value.Name, SandboxVersion.Number, new SeedInfo(seeds.Stamp.Hash), started.Value);

    private static async Task<Results<NoContent, ProblemHttpResult>> ResetAsync(BackToSeed reset, CancellationToken cancellationToken)
    {
        try
        {
            await reset.RunAsync(cancellationToken);

            return TypedResults.NoContent();
        }
        catch (SeedException broken)
        {
            return TypedResults.Problem(broken.Message, title: "The seed folder is broken; nothing was reset.", statusCode: StatusCodes.Status409Conflict);
        }
    }

    private static async Task<IReadOnlyList<ExchangeView>> ExchangesAsync(
        ExchangeRing ring, [FromQuery] string? traceId, [FromQuery] string? after, [FromQuery] int? limit, CancellationToken cancellationToken)
    {
        await ring.SettleAsync(cancellationToken);

        return ring.Read(traceId, after, limit);
    }
}
