using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;

namespace SpineSandbox.ApiPlatform.Errors;

/// <summary>Writes the faults of the gateway.</summary>
internal sealed class PlatformExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not PlatformException refusal)
        {
            return false;
        }

        refusal.Reason.Explain(httpContext);
        if (refusal.Fault.RetryAfter is { } pause)
        {
            httpContext.Response.Headers.RetryAfter = Math.Ceiling(Math.Max(1, pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        await Results.Json(refusal.Fault.ToOutcome(), statusCode: refusal.Fault.Status).ExecuteAsync(httpContext);

        return true;
    }
}
