using SpineSandbox.ApiPlatform.Products;

namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary>The two identifiers that a call brings and its answer repeats, whoever gives that answer.</summary>
internal static class TracingHeaders
{
    public const string RequestId = "X-Request-ID";
    public const string CorrelationId = "X-Correlation-ID";

    private static readonly PathString[] BasePaths = [.. ApiProducts.All.Where(product => product.BasePath is not null).Select(product => new PathString(product.BasePath))];

    public static IApplicationBuilder UseTracingHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (Array.Exists(BasePaths, path => context.Request.Path.StartsWithSegments(path)))
        {
            context.Response.OnStarting(Mirror, context);
        }

        return next(context);
    });

    private static Task Mirror(object state)
    {
        var context = (HttpContext)state;
        Mirror(context, RequestId);
        Mirror(context, CorrelationId);

        return Task.CompletedTask;
    }

    private static void Mirror(HttpContext context, string header)
    {
        if (context.Request.Headers.TryGetValue(header, out var sent) && !context.Response.Headers.ContainsKey(header))
        {
            context.Response.Headers[header] = sent;
        }
    }
}
