namespace Aspire.Hosting;

/// <summary>Adds .NET projects.</summary>
public static class ProjectResourceBuilderExtensions
{
    /// <summary>Adds a project.</summary>
    /// <param name="builder">The AppHost.</param>
    /// <param name="name">What the dashboard and other services call it.</param>
    /// <param name="projectPath">The project file, relative to the AppHost's folder.</param>
    /// <param name="launchProfileName">Must be null: the local engine reads no launch profiles.</param>
    public static IResourceBuilder<ProjectResource> AddProject(
        this IDistributedApplicationBuilder builder, string name, string projectPath, string? launchProfileName)
    {
        if (launchProfileName is not null)
        {
            throw new DistributedApplicationException($"Project '{name}': the local engine reads no launch profiles.");
        }

        var path = Path.GetFullPath(projectPath, builder.AppHostDirectory);

        return builder.AddResource(new ProjectResource(name)).WithAnnotation(new ProjectPathAnnotation(path));
    }
}
