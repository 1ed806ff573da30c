namespace SpineSandbox.LocalEngine.Model;

/// <summary>The links of a resource: one for each endpoint, then those that were added.</summary>
internal static class ResourceUrls
{
    public static IEnumerable<UrlSnapshot> Of(IResource resource) =>
        resource.Annotations.OfType<EndpointAnnotation>()
            .Select(endpoint => ForEndpoint((IResourceWithEndpoints)resource, endpoint.Name))
            .Concat(resource.Annotations.OfType<ResourceUrlAnnotation>())
            .Select(Snapshot);

    private static ResourceUrlAnnotation ForEndpoint(IResourceWithEndpoints resource, string endpointName)
    {
        var endpoint = new EndpointReference(resource, endpointName);
        var url = new ResourceUrlAnnotation { Url = endpoint.Url, Endpoint = endpoint };

        foreach (var change in resource.Annotations.OfType<EndpointUrlCallbackAnnotation>().Where(change => change.EndpointName == endpointName))
        {
            change.Callback(url);
        }

        if (url.Url.StartsWith('/'))
        {
            url.Url = endpoint.Url + url.Url;
        }

        return url;
    }

    private static UrlSnapshot Snapshot(ResourceUrlAnnotation url) => new(url.Endpoint?.EndpointName, url.Url, IsInternal: false)
    {
        DisplayProperties = new UrlDisplayPropertiesSnapshot(url.DisplayText ?? "", SortOrder: url.Endpoint is null ? 0 : 1),
    };
}
