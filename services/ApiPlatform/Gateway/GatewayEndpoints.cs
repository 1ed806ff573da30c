using Microsoft.AspNetCore.Http.Features;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.PatientFacing;
using SpineSandbox.ApiPlatform.Products;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary>The platform's paths: the national APIs, and the patient-facing ones, which are routed to the patient's practice.</summary>
internal static class GatewayEndpoints
{
    private const string AppScope = ":app:level3:";
    private const string AsidHeader = "NHSD-ASID";

    private static readonly string[] Verbs = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    public static void MapGateway(this IEndpointRouteBuilder app)
    {
        foreach (var product in ApiProducts.All.Where(product => product.BasePath is not null))
        {
            var routes = app.MapGroup(product.BasePath!).WithTags(product.Name).WithMetadata(product);
            routes.MapProbes(Probes.BackendOf(product));
            routes.MapMethods("/{**path}", Verbs, product.PatientFacing is null ? ToNationalAsync : ToPracticeAsync)
                .WithSummary(product.PatientFacing is null ? "Passed on with the caller's token" : "Routed to the patient's practice");
        }
    }

    private static async Task ToNationalAsync(HttpContext context, Gatekeeper gate, GatewayForwarder forwarder, ServiceAddresses addresses)
    {
        var product = ProductOf(context);
        var call = gate.Admit(context.Request, product);
        var target = addresses.Of(Probes.BackendOf(product)) + RawTarget(context);
        if (product != ApiProducts.PersonalDemographics || !call.Token!.Scopes.Any(scope => scope.Contains(AppScope, StringComparison.Ordinal)))
        {
            await forwarder.ForwardAsync(context, target);

            return;
        }

        // PDS wants to know the system behind an application that no user stands behind.
        var asid = call.Application.Asid ?? throw new PlatformException(PlatformFaults.NoSystem(), new Refusal(
            "An application that asks PDS without a user has an ASID.", $"applications/{call.Application.ApiKey}", "Register the application with an ASID."));
        await forwarder.ForwardAsync(context, target, (AsidHeader, asid));
    }

    private static async Task ToPracticeAsync(HttpContext context, Gatekeeper gate, PracticeRouting routing, GatewayForwarder forwarder)
    {
        var call = gate.Admit(context.Request, ProductOf(context));
        var suffix = RawTarget(context)[call.Product.BasePath!.Length..];
        var practice = await routing.RouteAsync(context.Request, call, suffix, context.RequestAborted);

        await forwarder.ForwardAsync(
            context,
            practice.Address + suffix,
            ("Authorization", $"Bearer {practice.Token}"),
            ("Interaction-ID", PracticeRouting.InteractionHeader));
    }

    private static ApiProduct ProductOf(HttpContext context) => context.GetEndpoint()!.Metadata.GetRequiredMetadata<ApiProduct>();

    // As it was sent, unless that begins otherwise than it means: with dot segments, or as a whole URL.
    private static string RawTarget(HttpContext context) =>
        context.Features.Get<IHttpRequestFeature>()?.RawTarget is { } raw && raw.StartsWith(ProductOf(context).BasePath!, StringComparison.OrdinalIgnoreCase)
            ? raw
            : context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent();
}
