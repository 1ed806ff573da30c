using Microsoft.Net.Http.Headers;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sds.Devices;
using SpineSandbox.Sds.Endpoints;
using SpineSandbox.Sds.Errors;

namespace SpineSandbox.Sds.Searches;

/// <summary>SDS over FHIR R4: two searches, and nothing else below its root.</summary>
internal static class FhirFaceRoutes
{
    public const string Root = "/spine-directory/FHIR/R4";

    private static readonly string[] Searches = [$"{Root}/Device", $"{Root}/Endpoint"];

    public static void MapFhirFace(this IEndpointRouteBuilder app)
    {
        var face = app.MapGroup(Root);
        face.MapDeviceSearch().MapEndpointSearch();
        face.MapFallback("/{**path}", Refuse).ExcludeFromDescription();

        face.AddEndpointFilter(CheckAsync);
    }

    private static ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        context.RequestServices.GetRequiredService<CorrelationId>().Check(context);

        // SDS tells capitals apart, which routing does not.
        return IsSearch(context.Request) ? next(invocation) : ValueTask.FromResult<object?>(Refuse(context));
    }

    private static OutcomeResult Refuse(HttpContext context)
    {
        if (IsSearch(context.Request))
        {
            context.Response.Headers[HeaderNames.Allow] = HttpMethods.Get;
            new Refusal("SDS can only be read.", Remedy: "Use GET. To change the directory of the sandbox, use /_sandbox.").Explain(context);
            return new OutcomeResult(SdsErrors.OperationNotSupported);
        }

        new Refusal(
            "SDS over FHIR has /Device and /Endpoint, spelt so, and no reading by id.",
            Remedy: "Search for a Device or an Endpoint; organisations are in ODS.").Explain(context);
        return new OutcomeResult(SdsErrors.EndpointNotFound);
    }

    private static bool IsSearch(HttpRequest request) => Searches.Contains(request.Path.Value);
}
