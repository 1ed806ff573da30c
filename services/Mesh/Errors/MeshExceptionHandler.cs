using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using SpineSandbox.Mesh.Http;

namespace SpineSandbox.Mesh.Errors;

/// <summary>Answers in MESH's words what goes wrong on MESH's face; the sandbox's own API has problem+json.</summary>
internal sealed partial class MeshExceptionHandler(ILogger<MeshExceptionHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is MeshException refusal)
        {
            refusal.Refusal.Explain(httpContext);
            await ErrorBodies.Of(refusal, MeshVersions.OrFirst(httpContext.Request)).ExecuteAsync(httpContext);
            return true;
        }

        if (exception is BadHttpRequestException unreadable)
        {
            httpContext.Response.StatusCode = unreadable.StatusCode;
            return true;
        }

        if (!httpContext.Request.Path.StartsWithSegments(MeshService.Root) || httpContext.RequestAborted.IsCancellationRequested)
        {
            return false;
        }

        LogBroken(log, exception, httpContext.Request.Path);
        await ErrorBodies.Broken(Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier).ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request at {Path} broke")]
    private static partial void LogBroken(ILogger log, Exception exception, string path);
}
