using Microsoft.Net.Http.Headers;
using SpineSandbox.Fhir;

namespace SpineSandbox.GpConnectProvider.Requests;

/// <summary>What stands in every FHIR answer of this provider, good or bad.</summary>
internal static class AnswerHeaders
{
    private const string NoStore = "no-store";

    /// <summary>Stands before the exception handler: what was registered first is called last, and so has the last word.</summary>
    public static IApplicationBuilder UseNoStore(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (FhirFace.Of(context) is not null)
            {
                context.Response.Headers.CacheControl = NoStore;
                context.Response.Headers.Remove(HeaderNames.Pragma);
                context.Response.Headers.Remove(HeaderNames.Expires);
            }

            return Task.CompletedTask;
        });

        return next(context);
    });
}
