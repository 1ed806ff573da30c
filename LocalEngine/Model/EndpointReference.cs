namespace Aspire.Hosting.ApplicationModel;

/// <summary>An endpoint of a resource, named; it may be taken before the endpoint is declared.</summary>
public sealed class EndpointReference(IResourceWithEndpoints owner, string endpointName)
{
    public IResourceWithEndpoints Resource { get; } = owner;

    public string EndpointName { get; } = endpointName;

    public bool Exists => Find() is not null;

    public string Scheme => Annotation.UriScheme;

    public string Host => Annotation.TargetHost;

    public int Port => Annotation.Port
        ?? throw new InvalidOperationException($"Endpoint '{EndpointName}' of '{Resource.Name}' has no port.");

    public string Url => $"{Scheme}://{Host}:{Port}";

    private EndpointAnnotation Annotation => Find()
        ?? throw new InvalidOperationException($"Resource '{Resource.Name}' has no endpoint '{EndpointName}'.");

    private EndpointAnnotation? Find() =>
        Resource.Annotations.OfType<EndpointAnnotation>().FirstOrDefault(endpoint => endpoint.Name == EndpointName);
}
