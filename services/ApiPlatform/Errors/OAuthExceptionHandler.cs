using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Diagnostics;

namespace SpineSandbox.ApiPlatform.Errors;

/// <summary>Writes the refusals of the identity service.</summary>
internal sealed class OAuthExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not OAuthException refusal)
        {
            return false;
        }

        refusal.Reason.Explain(httpContext);
        var body = new JsonObject
        {
            ["error"] = refusal.Error.Error,
            ["error_description"] = refusal.Error.Description,
            ["message_id"] = Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier,
        };
        await Results.Json(body, statusCode: refusal.Error.Status).ExecuteAsync(httpContext);

        return true;
    }
}
