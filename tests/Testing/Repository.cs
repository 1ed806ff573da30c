namespace SpineSandbox.Testing;

/// <summary>Where the checkout is that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SpineSandbox.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No SpineSandbox.sln above {AppContext.BaseDirectory}.");
    }
}
