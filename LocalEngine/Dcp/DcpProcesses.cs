namespace SpineSandbox.LocalEngine.Dcp;

/// <summary>
/// Whether DCP's own processes still run. Its controllers outlive their session folder by some seconds; only Linux lets us see
/// whose they are, elsewhere the folder's end has to do.
/// </summary>
internal static class DcpProcesses
{
    public static bool AnyOf(string sessionFolder) =>
        OperatingSystem.IsLinux()
        && Directory.EnumerateDirectories("/proc")
            .Where(directory => int.TryParse(Path.GetFileName(directory), out _))
            .Any(directory => CommandLine(directory).Contains(sessionFolder, StringComparison.Ordinal));

    private static string CommandLine(string processDirectory)
    {
        try
        {
            return File.ReadAllText(Path.Combine(processDirectory, "cmdline"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
