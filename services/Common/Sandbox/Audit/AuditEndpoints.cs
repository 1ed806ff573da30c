using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Sandbox.Audit;

/// <summary><c>/_sandbox/audit</c> of a service that takes part in asking practices.</summary>
public static class AuditEndpoints
{
    private const int Usual = 100;
    private const int Most = 1_000;

    public static IServiceCollection AddAuditTrail(this IServiceCollection services) =>
        services.AddResettable<AuditTrail>().AddHostedService(provider => provider.GetRequiredService<AuditTrail>());

    public static RouteGroupBuilder MapAudit(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/audit", ReadAsync).WithName("GetAudit").WithSummary("Who asked whom for what, on whose behalf, oldest first");

        return sandbox;
    }

    private static async Task<JsonHttpResult<IReadOnlyList<AuditRecord>>> ReadAsync(
        [FromQuery] string? traceId, [FromQuery] long? after, [FromQuery] int? limit, ExchangeRing answers, AuditTrail trail, CancellationToken cancellationToken)
    {
        // A request is audited before its exchange is put away.
        await answers.SettleAsync(cancellationToken);

        return TypedResults.Json(await trail.ReadAsync(traceId, after, Math.Clamp(limit ?? Usual, 1, Most), cancellationToken), AuditJson.Options);
    }
}
