using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Requests;

namespace SpineSandbox.GpConnectProvider.Metadata;

/// <summary>The CapabilityStatements of the STU3 service roots.</summary>
internal static class CapabilityEndpoints
{
    private static readonly (ServiceRoot Root, Capability Capability, string Tag)[] Roots =
    [
        (ServiceRoot.Foundations, Capabilities.Foundations, "Foundations"),
        (ServiceRoot.AccessRecordStructured, Capabilities.AccessRecordStructured, "Access Record Structured"),
        (ServiceRoot.AccessDocument, Capabilities.AccessDocument, "Access Document"),
    ];

    public static IEndpointRouteBuilder MapCapabilities(this IEndpointRouteBuilder app)
    {
        foreach (var (root, capability, tag) in Roots)
        {
            app.MapServiceRoot(root).WithTags(tag)
               .MapGet("/metadata", (HttpContext context, Reception reception) => Answer(context, reception, capability))
               .WithSummary("What this server can do");
        }

        return app;
    }

    private static FhirResult Answer(HttpContext context, Reception reception, Capability capability)
    {
        reception.Admit(context);
        return FhirResults.Resource(CapabilityStatementResource.From(capability));
    }
}
