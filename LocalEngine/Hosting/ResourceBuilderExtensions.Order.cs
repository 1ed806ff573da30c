namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>The resource starts once <paramref name="dependency"/> runs and all its health checks pass.</summary>
    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : IResourceWithWaitSupport =>
        builder.WithAnnotation(new WaitAnnotation(dependency.Resource)).WithRelationship(dependency.Resource, "WaitFor");

    /// <summary>The resource is listed but not started until someone presses Start.</summary>
    public static IResourceBuilder<T> WithExplicitStart<T>(this IResourceBuilder<T> builder)
        where T : IResource => builder.WithAnnotation(new ExplicitStartupAnnotation());

    public static IResourceBuilder<T> WithHttpHealthCheck<T>(
        this IResourceBuilder<T> builder, string? path = null, int? statusCode = null, string? endpointName = null)
        where T : IResourceWithEndpoints =>
        builder.WithAnnotation(new HttpHealthCheckAnnotation(builder.GetEndpoint(endpointName ?? "http"), path ?? "/", statusCode ?? 200));
}
