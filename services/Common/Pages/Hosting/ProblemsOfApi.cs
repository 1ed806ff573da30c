using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SpineSandbox.Sandbox.Api;

namespace SpineSandbox.Pages.Hosting;

/// <summary>Programs get <c>application/problem+json</c> where people get a page.</summary>
internal sealed class ProblemsOfApi(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The request's own path is the page's by now.
        var path = httpContext.Features.GetRequiredFeature<IExceptionHandlerPathFeature>().Path;

        return new PathString(path).StartsWithSegments(SandboxEndpoints.Root)
            && await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext });
    }
}
