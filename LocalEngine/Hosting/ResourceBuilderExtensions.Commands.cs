using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.LocalEngine.Running;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    public static IResourceBuilder<T> WithCommand<T>(
        this IResourceBuilder<T> builder,
        string name,
        string displayName,
        Func<ExecuteCommandContext, Task<ExecuteCommandResult>> executeCommand,
        CommandOptions? commandOptions = null)
        where T : IResource =>
        builder.WithAnnotation(new ResourceCommandAnnotation(name, displayName, executeCommand, commandOptions ?? new CommandOptions()));

    /// <summary>A command that sends one request, without a body, to an endpoint of the resource; any 2xx is a success.</summary>
    public static IResourceBuilder<TResource> WithHttpCommand<TResource>(
        this IResourceBuilder<TResource> builder,
        string path,
        string displayName,
        string? endpointName = null,
        string? commandName = null,
        HttpCommandOptions? commandOptions = null)
        where TResource : IResourceWithEndpoints
    {
        var endpoint = builder.GetEndpoint(endpointName ?? "http");
        var method = commandOptions?.Method ?? HttpMethod.Post;

        return builder.WithCommand(
            commandName ?? $"{endpoint.Resource.Name}-{endpoint.EndpointName}-http-{method.Method.ToLowerInvariant()}-{path}",
            displayName,
            context => context.ServiceProvider.GetRequiredService<HttpCommandSender>()
                .SendAsync(method, endpoint, path, context.CancellationToken),
            commandOptions);
    }
}
