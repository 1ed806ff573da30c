using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SpineSandbox.Sandbox.Api;

namespace SpineSandbox.Pages.Hosting;

/// <summary>What every page tells the browser: load nothing but our own style sheets, run nothing but our own scripts if any, keep no copy.</summary>
internal sealed class PageHeaders(RequestDelegate next, IOptions<PageOptions> options)
{
    // The frame that shows a record holds srcdoc, which comes from no source. It inherits this policy: a link in it leads nowhere.
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly PathString[] NotPages = [SandboxEndpoints.Root, "/swagger", "/openapi", "/health", "/alive"];

    private readonly string _policy = options.Value.RunsOwnScripts
        ? $"{ContentSecurityPolicy}; script-src 'self'; connect-src 'self'"
        : ContentSecurityPolicy;

    public static bool IsForPeople(HttpContext context) => !NotPages.Any(path => context.Request.Path.StartsWithSegments(path));

    public Task InvokeAsync(HttpContext context)
    {
        if (IsForPeople(context))
        {
            var headers = context.Response.Headers;
            headers[HeaderNames.ContentSecurityPolicy] = _policy;
            headers[HeaderNames.XContentTypeOptions] = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            context.Response.OnStarting(KeepNoCopy, context.Response);
        }
        else if (context.Features.Get<IStatusCodePagesFeature>() is { } statusPages)
        {
            statusPages.Enabled = false;
        }

        return next(context);
    }

    // Pages hold records; style sheets come with caching rules of their own.
    private static Task KeepNoCopy(object state)
    {
        var response = (HttpResponse)state;
        if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
        {
            response.Headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
