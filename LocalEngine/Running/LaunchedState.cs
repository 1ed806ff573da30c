using System.Collections.Immutable;
using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>What is known of a resource the moment its process is asked for.</summary>
internal static class LaunchedState
{
    public static CustomResourceSnapshot Apply(CustomResourceSnapshot snapshot, LaunchSpec spec) => snapshot with
    {
        State = KnownResourceStates.Starting,
        ExitCode = null,
        StartTimeStamp = null,
        StopTimeStamp = null,
        EnvironmentVariables =
            [.. spec.Environment.Select(variable => new EnvironmentVariableSnapshot(variable.Key, variable.Value, IsFromSpec: true))],
        Properties = snapshot.Properties
            .With(new ResourcePropertySnapshot("executable.path", spec.Command))
            .With(new ResourcePropertySnapshot("executable.workDir", spec.WorkingDirectory))
            .With(new ResourcePropertySnapshot("executable.args", spec.Arguments)),
    };

    /// <summary>The properties with one of them added or replaced.</summary>
    public static ImmutableArray<ResourcePropertySnapshot> With(
        this ImmutableArray<ResourcePropertySnapshot> properties, ResourcePropertySnapshot property) =>
        [.. properties.Where(other => other.Name != property.Name), property];
}
