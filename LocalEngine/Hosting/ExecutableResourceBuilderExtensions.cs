namespace Aspire.Hosting;

/// <summary>Adds programs that are not projects.</summary>
public static class ExecutableResourceBuilderExtensions
{
    public static IResourceBuilder<ExecutableResource> AddExecutable(
        this IDistributedApplicationBuilder builder, string name, string command, string workingDirectory, params string[]? args)
    {
        var directory = Path.GetFullPath(workingDirectory, builder.AppHostDirectory);

        return builder.AddResource(new ExecutableResource(name, command, directory))
                      .WithAnnotation(new ArgumentsAnnotation(args ?? []));
    }
}
