using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace SpineSandbox.Fhir;

/// <summary>One FHIR address of a service: its version and what it offers. A route group carries it as metadata.</summary>
public sealed record FhirFace(FhirVersion Version, NegotiationOptions Negotiation)
{
    /// <summary>The face of the endpoint that was chosen, also while its exception is being handled.</summary>
    public static FhirFace? Of(HttpContext context)
    {
        var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        return endpoint?.Metadata.GetMetadata<FhirFace>();
    }
}

/// <summary>Gives endpoints their face.</summary>
public static class FhirFaceConventions
{
    public static TBuilder WithFhir<TBuilder>(this TBuilder builder, FhirVersion version, NegotiationOptions? negotiation = null)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new FhirFace(version, negotiation ?? new NegotiationOptions()));
}
