using Microsoft.AspNetCore.Mvc;

namespace SpineSandbox.Console.Audit;

/// <summary><c>GET /_sandbox/audit?traceId=</c>: the records of one trace side by side, of everybody who took part.</summary>
internal static class AuditEndpoints
{
    public static RouteGroupBuilder MapAuditOfTrace(this RouteGroupBuilder sandbox)
    {
        sandbox.MapGet("/audit", ReadAsync)
               .WithName("GetAuditOfTrace").WithSummary("Who asked whom for what, on whose behalf: consumer, SSP and provider side by side");

        return sandbox;
    }

    private static async Task<IResult> ReadAsync([FromQuery] string? traceId, AuditOfTrace audit, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(traceId)
            ? Results.Problem("'traceId' says which trace.", statusCode: StatusCodes.Status400BadRequest)
            : Results.Ok(await audit.CollectAsync(traceId, cancellationToken));
}
