namespace SpineSandbox.LocalEngine.Tests.Mirror;

/// <summary>
/// The part of the real Aspire.Hosting that the AppHost uses: for each method the names and types of its parameters, optional ones
/// with a question mark. Whoever calls something new from the AppHost adds its row from Aspire's own reference.
/// </summary>
internal static class AspireApi
{
    public static readonly IReadOnlyList<string> Methods =
    [
        "DistributedApplication.CreateBuilder(DistributedApplicationOptions options)",
        "DistributedApplication.CreateBuilder(String[] args)",
        "DistributedApplication.Run()",
        "IDistributedApplicationBuilder.AddResource(T resource)",
        "IDistributedApplicationBuilder.Build()",
        "CommandResults.Failure(String errorMessage?)",
        "CommandResults.Success()",
        "CustomResourceExtensions.WithInitialState(IResourceBuilder<T> builder, CustomResourceSnapshot initialSnapshot)",
        "ExecutableResourceBuilderExtensions.AddExecutable(IDistributedApplicationBuilder builder, String name, String command, String workingDirectory, String[] args)",
        "ProjectResourceBuilderExtensions.AddProject(IDistributedApplicationBuilder builder, String name, String projectPath, String launchProfileName)",
        "ResourceBuilderExtensions.GetEndpoint(IResourceBuilder<T> builder, String name)",
        "ResourceBuilderExtensions.WaitFor(IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)",
        "ResourceBuilderExtensions.WithCommand(IResourceBuilder<T> builder, String name, String displayName, Func<ExecuteCommandContext, Task<ExecuteCommandResult>> executeCommand, CommandOptions commandOptions?)",
        "ResourceBuilderExtensions.WithEnvironment(IResourceBuilder<T> builder, Action<EnvironmentCallbackContext> callback)",
        "ResourceBuilderExtensions.WithEnvironment(IResourceBuilder<T> builder, String name, String value)",
        "ResourceBuilderExtensions.WithExplicitStart(IResourceBuilder<T> builder)",
        "ResourceBuilderExtensions.WithHttpCommand(IResourceBuilder<TResource> builder, String path, String displayName, String endpointName?, String commandName?, HttpCommandOptions commandOptions?)",
        "ResourceBuilderExtensions.WithHttpEndpoint(IResourceBuilder<T> builder, Nullable<Int32> port?, Nullable<Int32> targetPort?, String name?, String env?, Nullable<Boolean> isProxied?)",
        "ResourceBuilderExtensions.WithHttpHealthCheck(IResourceBuilder<T> builder, String path?, Nullable<Int32> statusCode?, String endpointName?)",
        "ResourceBuilderExtensions.WithIconName(IResourceBuilder<T> builder, String iconName, IconVariant iconVariant?)",
        "ResourceBuilderExtensions.WithParentRelationship(IResourceBuilder<T> builder, IResourceBuilder<IResource> parent)",
        "ResourceBuilderExtensions.WithReference(IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source)",
        "ResourceBuilderExtensions.WithReference(IResourceBuilder<TDestination> builder, IResourceBuilder<IResourceWithServiceDiscovery> source, String name)",
        "ResourceBuilderExtensions.WithRelationship(IResourceBuilder<T> builder, IResource resource, String type)",
        "ResourceBuilderExtensions.WithUrl(IResourceBuilder<T> builder, String url, String displayText?)",
        "ResourceBuilderExtensions.WithUrlForEndpoint(IResourceBuilder<T> builder, String endpointName, Action<ResourceUrlAnnotation> callback)",
        "ResourceCommandService.ExecuteCommandAsync(IResource resource, String commandName, CancellationToken cancellationToken?)",
        "ResourceNotificationService.PublishUpdateAsync(IResource resource, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)",
        "ResourceNotificationService.WatchAsync(CancellationToken cancellationToken?)",
    ];

    /// <summary>Properties of options and snapshots that the AppHost sets or reads.</summary>
    public static readonly IReadOnlyList<string> Properties =
    [
        "CommandOptions.ConfirmationMessage: String",
        "CommandOptions.Description: String",
        "CommandOptions.IconName: String",
        "CommandOptions.IconVariant: Nullable<IconVariant>",
        "CommandOptions.IsHighlighted: Boolean",
        "CommandOptions.UpdateState: Func<UpdateCommandStateContext, ResourceCommandState>",
        "CustomResourceSnapshot.HealthStatus: Nullable<HealthStatus>",
        "CustomResourceSnapshot.Properties: ImmutableArray<ResourcePropertySnapshot>",
        "CustomResourceSnapshot.ResourceType: String",
        "CustomResourceSnapshot.State: ResourceStateSnapshot",
        "DistributedApplicationOptions.AllowUnsecuredTransport: Boolean",
        "DistributedApplicationOptions.Args: String[]",
        "DistributedApplicationOptions.DashboardApplicationName: String",
        "DistributedApplicationOptions.DisableDashboard: Boolean",
        "ExecuteCommandContext.CancellationToken: CancellationToken",
        "HttpCommandOptions.Method: HttpMethod",
        "IDistributedApplicationBuilder.AppHostDirectory: String",
        "IDistributedApplicationBuilder.Configuration: ConfigurationManager",
        "IDistributedApplicationBuilder.Services: IServiceCollection",
        "ExecuteCommandContext.ServiceProvider: IServiceProvider",
        "ExecuteCommandResult.Message: String",
        "ExecuteCommandResult.Success: Boolean",
        "ResourceEvent.Resource: IResource",
        "ResourceEvent.Snapshot: CustomResourceSnapshot",
        "ResourceUrlAnnotation.DisplayText: String",
        "ResourceUrlAnnotation.Url: String",
        "UpdateCommandStateContext.ResourceSnapshot: CustomResourceSnapshot",
    ];
}
