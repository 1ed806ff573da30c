namespace Aspire.Hosting;

/// <summary>Describes resources: addresses, environment, order, health, commands, links, nesting.</summary>
public static partial class ResourceBuilderExtensions
{
    public static IResourceBuilder<T> WithHttpEndpoint<T>(
        this IResourceBuilder<T> builder,
        int? port = null,
        int? targetPort = null,
        string? name = null,
        string? env = null,
        bool? isProxied = null)
        where T : IResourceWithEndpoints
    {
        name ??= "http";

        // No proxy stands between a caller and the service, so the port must be fixed and the program must bind it.
        if (isProxied is not false || port is null || (targetPort ?? port) != port)
        {
            throw new DistributedApplicationException(
                $"Endpoint '{name}' of '{builder.Resource.Name}': the local engine needs isProxied: false and one fixed port.");
        }

        if (builder.GetEndpoint(name).Exists)
        {
            throw new DistributedApplicationException($"Resource '{builder.Resource.Name}' has two endpoints named '{name}'.");
        }

        var endpoint = new EndpointAnnotation { Name = name, UriScheme = "http", Port = port };

        return env is null
            ? builder.WithAnnotation(endpoint)
            : builder.WithAnnotation(endpoint).WithAnnotation(
                new EnvironmentCallbackAnnotation(context => context.EnvironmentVariables[env] = $"{port}"));
    }

    public static EndpointReference GetEndpoint<T>(this IResourceBuilder<T> builder, string name)
        where T : IResourceWithEndpoints => new(builder.Resource, name);
}
