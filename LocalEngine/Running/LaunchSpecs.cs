using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>From what the AppHost declared to a process that can be started.</summary>
internal sealed class LaunchSpecs(EngineOptions options)
{
    public LaunchSpec For(ResourceInstance instance, string name) => instance.Resource switch
    {
        ExecutableResource executable => new LaunchSpec(
            name, executable.Command, Arguments(executable), executable.WorkingDirectory, Environment(instance, [])),
        ProjectResource project => ForProject(instance, project, name),
        _ => throw new InvalidOperationException($"'{instance.Resource.Name}' has no process."),
    };

    private LaunchSpec ForProject(ResourceInstance instance, ProjectResource project, string name)
    {
        var path = project.Annotations.OfType<ProjectPathAnnotation>().Single().ProjectPath;
        var output = ProjectOutput.Of(path);

        // The built assembly starts seconds faster than "dotnet run", which is only for what the AppHost's build does not know.
        string[] arguments = output is null
            ? ["run", "--project", path, "--no-launch-profile", "--"]
            : [output];

        return new LaunchSpec(
            name,
            DotnetHost.Path,
            [.. arguments, .. Arguments(project)],
            Path.GetDirectoryName(path) ?? ".",
            Environment(instance, ProjectVariables.For(instance, options.Dashboard)));
    }

    private static string[] Arguments(IResource resource) =>
        [.. resource.Annotations.OfType<ArgumentsAnnotation>().SelectMany(annotation => annotation.Arguments)];

    private static Dictionary<string, string> Environment(ResourceInstance instance, Dictionary<string, object> variables)
    {
        var context = new EnvironmentCallbackContext(variables);

        foreach (var annotation in instance.Resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            annotation.Callback(context);
        }

        return variables.ToDictionary(
            variable => variable.Key,
            variable => variable.Value is EndpointReference endpoint ? endpoint.Url : variable.Value.ToString() ?? "");
    }
}
