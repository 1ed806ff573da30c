using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SpineSandbox.Sandbox.Api;

namespace SpineSandbox.Pages.Hosting;

/// <summary>Programs get <c>application/problem+json</c> where people get a page; a request that cannot be read says why.</summary>
internal sealed class ProblemsOfApi(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The request's own path is the page's by now.
        var path = httpContext.Features.GetRequiredFeature<IExceptionHandlerPathFeature>().Path;
        if (!new PathString(path).StartsWithSegments(SandboxEndpoints.Root))
        {
            return false;
        }

        var context = new ProblemDetailsContext { HttpContext = httpContext };
        if (exception is BadHttpRequestException unreadable)
        {
            httpContext.Response.StatusCode = unreadable.StatusCode;
            context.ProblemDetails.Detail = (unreadable.InnerException ?? unreadable).Message;
        }

        return await problems.TryWriteAsync(context);
    }
}
