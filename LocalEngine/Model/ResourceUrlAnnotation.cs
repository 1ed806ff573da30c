namespace Aspire.Hosting.ApplicationModel;

/// <summary>A link that the dashboard shows for a resource.</summary>
public sealed class ResourceUrlAnnotation : IResourceAnnotation
{
    /// <summary>Absolute, or relative to the endpoint.</summary>
    public required string Url { get; set; }

    public string? DisplayText { get; set; }

    /// <summary>The endpoint the link belongs to; none for a link that stands alone.</summary>
    public EndpointReference? Endpoint { get; init; }
}

internal sealed record EndpointUrlCallbackAnnotation(string EndpointName, Action<ResourceUrlAnnotation> Callback) : IResourceAnnotation;
