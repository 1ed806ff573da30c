namespace SpineSandbox.LocalEngine.Bundle;

/// <summary>A file that one process at a time holds open; the system lets go of it even when its holder is killed.</summary>
internal static class InstallLock
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    public static async Task<IDisposable> TakeAsync(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(Beat, cancellationToken);
            }
        }
    }
}
