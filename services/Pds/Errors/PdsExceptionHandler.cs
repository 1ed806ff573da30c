using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using SpineSandbox.Pds.Http;

namespace SpineSandbox.Pds.Errors;

/// <summary>Writes the OperationOutcome of a refusal. Anything else that was thrown is our fault: logged whole, answered as such.</summary>
internal sealed partial class PdsExceptionHandler(ILogger<PdsExceptionHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.Request.Path.StartsWithSegments(PdsPaths.Base))
        {
            return false;
        }

        await OutcomeResult.Of(ErrorOf(exception)).ExecuteAsync(httpContext);
        return true;
    }

    private PdsError ErrorOf(Exception exception)
    {
        switch (exception)
        {
            case PdsException refusal:
                return refusal.Error;
            case BadHttpRequestException broken:
                return PdsErrors.UnsupportedService(broken.Message);
            default:
                LogFailure(exception);
                return PdsErrors.Unknown(Activity.Current?.TraceId.ToString() ?? "");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "PDS failed to answer")]
    private partial void LogFailure(Exception exception);
}
