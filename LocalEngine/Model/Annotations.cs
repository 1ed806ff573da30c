namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where the source of a project lies.</summary>
internal sealed record ProjectPathAnnotation(string ProjectPath) : IResourceAnnotation;

internal sealed record ArgumentsAnnotation(IReadOnlyList<string> Arguments) : IResourceAnnotation;

/// <summary>The resource starts once <paramref name="Dependency"/> runs and is healthy.</summary>
internal sealed record WaitAnnotation(IResource Dependency) : IResourceAnnotation;

/// <summary>The resource starts only when someone asks for it.</summary>
internal sealed record ExplicitStartupAnnotation : IResourceAnnotation;

internal sealed record ResourceRelationshipAnnotation(IResource Resource, string Type) : IResourceAnnotation;

internal sealed record ResourceIconAnnotation(string IconName, IconVariant IconVariant) : IResourceAnnotation;

/// <summary>What the dashboard shows of a resource before anything happened to it.</summary>
internal sealed record ResourceSnapshotAnnotation(CustomResourceSnapshot InitialSnapshot) : IResourceAnnotation;

/// <summary>The resource is healthy while a GET of <paramref name="Path"/> answers <paramref name="StatusCode"/>.</summary>
internal sealed record HttpHealthCheckAnnotation(EndpointReference Endpoint, string Path, int StatusCode) : IResourceAnnotation
{
    public string Key => $"{Endpoint.Resource.Name}_{Endpoint.EndpointName}_{Path}_{StatusCode}_check";
}
