using Microsoft.AspNetCore.Diagnostics;
using SpineSandbox.Sds.Searches;

namespace SpineSandbox.Sds.Errors;

/// <summary>Answers in FHIR what goes wrong on the FHIR face; the sandbox's own API has problem+json.</summary>
internal sealed partial class SdsExceptionHandler(ILogger<SdsExceptionHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.Request.Path.StartsWithSegments(FhirFaceRoutes.Root))
        {
            return false;
        }

        if (exception is SdsException refusal)
        {
            refusal.Refusal.Explain(httpContext);
            await new OutcomeResult(refusal.Error).ExecuteAsync(httpContext);
            return true;
        }

        LogBroken(log, exception, httpContext.Request.Path);
        await new OutcomeResult(SdsErrors.InternalServerError(exception.Message)).ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A search at {Path} broke")]
    private static partial void LogBroken(ILogger log, Exception exception, string path);
}
