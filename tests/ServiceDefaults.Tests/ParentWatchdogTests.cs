using System.Diagnostics;

namespace SpineSandbox.ServiceDefaults.Tests;

public sealed class ParentWatchdogTests
{
    [Fact]
    public async Task Ends_the_service_when_its_starter_is_gone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The starter of this test is a Unix program.");
        using var starter = Process.Start("sleep", ["60"]);
        await using var service = await Service.StartAsync(settings: ("ParentProcess:Id", $"{starter.Id}"));

        starter.Kill();

        await service.WaitForEndAsync();
    }
}
