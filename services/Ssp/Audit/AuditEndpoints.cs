using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Ssp.Agreements;

namespace SpineSandbox.Ssp.Audit;

/// <summary><c>/_sandbox/audit</c>: every request that came to the gate, passed or not.</summary>
internal static class AuditEndpoints
{
    public static RouteGroupBuilder MapAudit(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/audit", ReadAsync).WithName("GetAudit").WithSummary("Who asked whom for what, on whose behalf, oldest first");

        return sandbox;
    }

    private static async Task<Results<JsonHttpResult<IReadOnlyList<AuditEntry>>, ProblemHttpResult>> ReadAsync(
        [FromQuery] string? from,
        [FromQuery] string? to,
        [FromQuery] string? traceId,
        [FromQuery] long? after,
        [FromQuery] int? limit,
        ExchangeRing answers,
        AuditLog log,
        SandboxStore<SspContext, AgreementBook> store,
        CancellationToken cancellationToken)
    {
        if (!AuditQuery.TryParse(from, to, traceId, after, limit, out var query, out var fault))
        {
            return TypedResults.Problem(fault, title: "The query cannot be read.", statusCode: StatusCodes.Status400BadRequest);
        }

        // A request is audited before its exchange is put away.
        await answers.SettleAsync(cancellationToken);
        await log.FlushAsync(cancellationToken);
        await using var context = store.Current.Open();
        return TypedResults.Json(await query.RunAsync(context, cancellationToken), AuditJson.Options);
    }
}
