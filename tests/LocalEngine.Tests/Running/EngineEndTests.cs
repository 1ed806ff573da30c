using System.Diagnostics;

namespace SpineSandbox.LocalEngine.Tests.Running;

public sealed class EngineEndTests
{
    [Theory]
    [InlineData(Supervisors.Processes)]
    [InlineData(Supervisors.Dcp)]
    public async Task Leaves_no_process_behind(string supervisorName)
    {
        var (supervisor, reason) = await Supervisors.FindAsync(supervisorName, TestContext.Current.CancellationToken);
        Assert.SkipWhen(supervisor is null, reason ?? "");
        int process;

        await using (var engine = await EngineUnderTest.StartAsync(
            supervisor!, builder => EngineUnderTest.Shell(builder, "service", "exec sleep 60")))
        {
            process = EngineUnderTest.ProcessIdOf(await engine.WaitForStateAsync("service", KnownResourceStates.Running));
        }

        Assert.False(IsRunning(process));
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);

            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
