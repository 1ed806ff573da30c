namespace SpineSandbox.LocalEngine.Running;

/// <summary>The dotnet command that runs the services: the one that runs the AppHost, where that can be told.</summary>
internal static class DotnetHost
{
    public static string Path { get; } =
        System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? (IsDotnet(System.Environment.ProcessPath) ? System.Environment.ProcessPath! : "dotnet");

    private static bool IsDotnet(string? path) =>
        string.Equals(System.IO.Path.GetFileNameWithoutExtension(path), "dotnet", StringComparison.OrdinalIgnoreCase);
}
