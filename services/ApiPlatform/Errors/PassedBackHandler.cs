using Microsoft.AspNetCore.Diagnostics;

namespace SpineSandbox.ApiPlatform.Errors;

/// <summary>Gives an answer back as it came.</summary>
internal sealed class PassedBackHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not PassedBackException answer)
        {
            return false;
        }

        answer.Reason.Explain(httpContext);
        httpContext.Response.StatusCode = answer.Status;
        httpContext.Response.ContentType = answer.ContentType;
        httpContext.Response.ContentLength = answer.Body.Length;
        await httpContext.Response.Body.WriteAsync(answer.Body, cancellationToken);

        return true;
    }
}
