using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace SpineSandbox.ServiceDefaults.Lifetime;

/// <summary>
/// Ends the service when the process that started it is gone. Only where no supervisor does so: then the starter names itself in
/// <c>ParentProcess:Id</c>.
/// </summary>
internal sealed class ParentWatchdog(IConfiguration configuration, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration.GetValue<int?>("ParentProcess:Id") is not { } parentId)
        {
            return;
        }

        try
        {
            using var parent = Process.GetProcessById(parentId);
            await parent.WaitForExitAsync(stoppingToken);
        }
        catch (ArgumentException)
        {
            // It was gone before we could look.
        }

        lifetime.StopApplication();
    }
}
