using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using SpineSandbox.Pds.Http;

namespace SpineSandbox.Pds.Errors;

/// <summary>Writes the OperationOutcome of a refusal. Anything else that was thrown is our fault, and logged whole by the framework.</summary>
internal sealed class PdsExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.Request.Path.StartsWithSegments(PdsPaths.Base))
        {
            return false;
        }

        var error = exception switch
        {
            PdsException refusal => refusal.Error,
            BadHttpRequestException broken => PdsErrors.UnsupportedService(broken.Message),
            _ => null,
        };
        await OutcomeResult.Of(error ?? PdsErrors.Unknown(Activity.Current?.TraceId.ToString() ?? "")).ExecuteAsync(httpContext);

        return error is not null;
    }
}
