using System.Reflection;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>Where the build of the AppHost put the assembly of a service; the build writes it into the AppHost's metadata.</summary>
internal static class ProjectOutput
{
    private const string KeyPrefix = "ProjectOutput:";

    private static readonly Dictionary<string, string> Outputs =
        (Assembly.GetEntryAssembly()?.GetCustomAttributes<AssemblyMetadataAttribute>() ?? [])
            .Where(metadata => metadata.Key.StartsWith(KeyPrefix, StringComparison.Ordinal))
            .ToDictionary(metadata => metadata.Key[KeyPrefix.Length..], metadata => metadata.Value ?? "", StringComparer.Ordinal);

    /// <summary>Null when the build does not know the project or its assembly is gone.</summary>
    public static string? Of(string projectPath) =>
        Outputs.GetValueOrDefault(projectPath) is { } output && File.Exists(output) ? output : null;
}
