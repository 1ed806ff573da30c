using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace SpineSandbox.ServiceDefaults.Telemetry;

/// <summary>Gives a server span what ASP.NET Core leaves out: a name that can be read, the route, the status, the error.</summary>
internal sealed class ServerSpanMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } span)
        {
            await next(context);

            return;
        }

        if (Noise.Is(context.Request))
        {
            Silence(span);
        }

        try
        {
            await next(context);
        }
        catch (Exception failure)
        {
            span.AddException(failure);
            span.SetStatus(ActivityStatusCode.Error, failure.Message);

            throw;
        }
        finally
        {
            Describe(span, context);
        }
    }

    /// <summary>Neither the span nor what hangs below it, here or in other services, is exported.</summary>
    private static void Silence(Activity span)
    {
        span.IsAllDataRequested = false;
        span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }

    private static void Describe(Activity span, HttpContext context)
    {
        // An exception handler runs the pipeline anew and forgets the endpoint that failed.
        var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint();
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText;
        var status = context.Response.StatusCode;

        span.DisplayName = route is null ? context.Request.Method : $"{context.Request.Method} /{route.TrimStart('/')}";
        span.SetTag("http.response.status_code", status);

        if (route is not null)
        {
            span.SetTag("http.route", route);
        }

        if (status >= StatusCodes.Status500InternalServerError && span.Status == ActivityStatusCode.Unset)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }
}
