using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Requests;

namespace SpineSandbox.GpConnectProvider.Metadata;

/// <summary>The CapabilityStatement of an STU3 service root.</summary>
internal static class CapabilityEndpoints
{
    public static RouteGroupBuilder MapMetadata(this RouteGroupBuilder root, Capability capability)
    {
        root.MapGet("/metadata", (HttpContext context, Reception reception) => Answer(context, reception, capability))
            .WithTags(capability.Name)
            .WithSummary("What this server can do");

        return root;
    }

    private static FhirResult Answer(HttpContext context, Reception reception, Capability capability)
    {
        reception.Admit(context);
        return FhirResults.Resource(CapabilityStatementResource.From(capability));
    }
}
