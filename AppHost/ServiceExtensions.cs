using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SpineSandbox.AppHost;

/// <summary>What the services of the sandbox have in common in the dashboard.</summary>
internal static class ServiceExtensions
{
    /// <summary>Adds a link to the page on which the service's API can be tried.</summary>
    public static IResourceBuilder<ProjectResource> WithTryIt(this IResourceBuilder<ProjectResource> service)
    {
        var address = service.Resource.Annotations.OfType<ServiceAddress>().Single();
        var page = address.BaseUrl + "/swagger";

        return service.WithUrl(page, "Try it");
    }

    /// <summary>Lists the service below its topology, tells it so, and lets it wait where the user wants another topology.</summary>
    public static IResourceBuilder<ProjectResource> In(
        this IResourceBuilder<ProjectResource> service, IResourceBuilder<TopologyResource> topology, SandboxBuilder sandbox)
    {
        var name = topology.Resource.Name;
        service.WithParentRelationship(topology).WithEnvironment("Sandbox__Topology", name);

        return sandbox.Starts(name) ? service : service.WithExplicitStart();
    }

    /// <summary>Lets the service bind an address, which is asked whether it is healthy.</summary>
    public static IResourceBuilder<ProjectResource> WithFace(this IResourceBuilder<ProjectResource> service, string endpoint, ServiceAddress address) =>
        service.WithHttpEndpoint(port: address.Port, name: endpoint, isProxied: false)
            .WithUrlForEndpoint(endpoint, url =>
            {
                url.Url = address.Url;
                url.DisplayText = address.Text;
            })
            .WithHttpHealthCheck("/health", endpointName: endpoint);

    public static IResourceBuilder<ProjectResource> WithResetButton(this IResourceBuilder<ProjectResource> service) =>
        service.WithHttpCommand("/_sandbox/reset", "Reset data", commandName: "reset-data", commandOptions: new HttpCommandOptions
        {
            Description = "Reset data: back to the seed",
            IconName = "ArrowReset",
            IsHighlighted = true,
            UpdateState = context => context.ResourceSnapshot.HealthStatus == HealthStatus.Healthy
                ? ResourceCommandState.Enabled
                : ResourceCommandState.Disabled,
        });
}
