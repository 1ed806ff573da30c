using Microsoft.AspNetCore.Diagnostics;

namespace SpineSandbox.Sds.Ods;

/// <summary>Sends the refusals of ODS.</summary>
internal sealed class OdsExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not OdsException refusal)
        {
            return false;
        }

        refusal.Refusal.Explain(httpContext);
        httpContext.Response.StatusCode = refusal.Status;
        await refusal.Answer.ExecuteAsync(httpContext);
        return true;
    }
}
