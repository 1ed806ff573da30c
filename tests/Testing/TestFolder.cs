namespace SpineSandbox.Testing;

/// <summary>Folders that services under test write to.</summary>
public static class TestFolder
{
    private const int Attempts = 50;

    /// <summary>Removes one whose service has ended. Its store may still be putting its next generation there for a moment.</summary>
    public static void Remove(string folder)
    {
        for (var attempt = 1; Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(20));
            }
        }
    }
}
