using Microsoft.AspNetCore.Http.HttpResults;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Errors;

namespace SpineSandbox.GpConnectProvider.Requests;

/// <summary>Lays out the routes of a service root.</summary>
internal static class ServiceRootRoutes
{
    /// <summary>Browsers of any origin may call; the policy stands where the provider is put together.</summary>
    public const string CorsPolicy = "gp-connect";

    private static readonly string[] EveryVerb = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    /// <summary>The group for a root's routes. What is asked beside them is checked like any call, and then not implemented.</summary>
    public static RouteGroupBuilder MapServiceRoot(this IEndpointRouteBuilder app, ServiceRoot root)
    {
        var group = app.MapGroup("/{odsCode}" + root.Path)
            .WithFhir(root.FhirVersion, root.Negotiation)
            .WithMetadata(root)
            .RequireCors(CorsPolicy);
        group.MapMethods("/{**path}", EveryVerb, Refuse).ExcludeFromDescription();
        group.MapMethods("/{**path}", ["OPTIONS"], Options).ExcludeFromDescription();

        return group;
    }

    private static IResult Refuse(HttpContext context, Reception reception)
    {
        var call = reception.Admit(context);
        throw RequestRefusals.NotImplemented(call.Interaction.Verb, call.Interaction.Path);
    }

    private static Ok Options(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, POST, PUT, OPTIONS";
        return TypedResults.Ok();
    }
}
