namespace SpineSandbox.Mesh.Tests.Surroundings;

/// <summary>Waits for what comes in its own time, with a deadline.</summary>
internal static class Until
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    /// <param name="meanwhile">Done before each look, such as moving a clock.</param>
    public static async Task<T> FoundAsync<T>(Func<Task<T?>> look, Action? meanwhile = null)
        where T : class
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            meanwhile?.Invoke();
            if (await look() is { } found)
            {
                return found;
            }

            Assert.True(patience.Elapsed < Deadline, "It did not come in time.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
