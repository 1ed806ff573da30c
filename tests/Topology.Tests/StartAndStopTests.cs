using System.Diagnostics;

namespace SpineSandbox.Topology.Tests;

public sealed class StartAndStopTests
{
    private static readonly TimeSpan KillLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    /// <summary>How long an AppHost may take to find that it cannot start; nobody promises it sooner.</summary>
    private static readonly TimeSpan RefusalLimit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Ends_everything_within_ten_seconds_and_with_exit_code_0(string signal)
    {
        await using var sandbox = new RunningSandbox();
        await sandbox.InitializeAsync();

        sandbox.AppHost.Signal(signal);

        Assert.Equal(0, await sandbox.AppHost.WaitForExitAsync(StopLimit));
        await AssertNothingRemainsAsync(sandbox, StopLimit);
    }

    [Fact]
    public async Task Leaves_nothing_behind_when_it_is_killed()
    {
        await using var sandbox = new RunningSandbox();
        await sandbox.InitializeAsync();

        sandbox.AppHost.Signal("KILL");

        await AssertNothingRemainsAsync(sandbox, KillLimit);
    }

    [Fact]
    public async Task Keeps_state_only_where_it_was_told_to()
    {
        var folder = Directory.CreateTempSubdirectory("persist-test-").FullName;

        try
        {
            await using var sandbox = new RunningSandbox("--no-dashboard", "--persist", folder);
            await sandbox.InitializeAsync();
            using var second = AppHostProcess.Start("--no-dashboard", "--persist", folder);

            Assert.Equal(2, await second.WaitForExitAsync(RefusalLimit));
            Assert.Contains(folder, second.Output, StringComparison.Ordinal);
            Assert.True(Directory.Exists(Path.Combine(folder, "pds")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AssertNothingRemainsAsync(RunningSandbox sandbox, TimeSpan limit)
    {
        var waited = Stopwatch.StartNew();

        while (sandbox.AppHost.Remaining() is { Count: > 0 } remaining)
        {
            Assert.True(waited.Elapsed < limit, $"Still there after {limit}: {string.Join('\n', remaining)}");
            await Task.Delay(Beat, Token);
        }
    }
}
