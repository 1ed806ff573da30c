using Microsoft.Net.Http.Headers;

namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary>Lets browsers of any origin call, in the platform's own words: it answers a preflight whatever the path is.</summary>
internal static class PlatformCors
{
    private static readonly PathString[] Own = ["/_sandbox", "/swagger", "/openapi", "/realms"];

    public static IApplicationBuilder UsePlatformCors(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.Headers.Origin.Count == 0 || Own.Any(path => request.Path.StartsWithSegments(path)))
        {
            return next(context);
        }

        var origin = request.Headers.Origin.ToString();
        if (HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod.Count > 0)
        {
            Allow(context.Response.Headers, origin);
            context.Response.Headers.AccessControlAllowHeaders = "origin, x-requested-with, accept, content-type, nhsd-session-urid";
            context.Response.Headers.AccessControlMaxAge = "3628800";
            context.Response.Headers.AccessControlAllowMethods = "GET, PUT, POST, DELETE";

            return Task.CompletedTask;
        }

        context.Response.OnStarting(() =>
        {
            Allow(context.Response.Headers, origin);

            return Task.CompletedTask;
        });

        return next(context);
    });

    private static void Allow(IHeaderDictionary headers, string origin)
    {
        headers.AccessControlAllowOrigin = origin;
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
    }
}
