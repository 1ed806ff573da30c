using Microsoft.Extensions.Configuration;
using SpineSandbox.LocalEngine.Bundle;
using SpineSandbox.LocalEngine.Dcp;
using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Tests.Running;

/// <summary>The supervisors that this machine can have.</summary>
internal static class Supervisors
{
    public const string Processes = "processes";
    public const string Dcp = "DCP";

    /// <summary>The supervisor, or why it cannot be had.</summary>
    public static async Task<(ISupervisor? Supervisor, string? Reason)> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            return (null, "The programs of these tests are shell scripts.");
        }

        if (name == Processes)
        {
            return (new ProcessSupervisor(TimeProvider.System), null);
        }

        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var (bundle, reason) = await BundleLocator.ForThisMachine(configuration).FindAsync(_ => { }, cancellationToken);

        return bundle is null
            ? (null, $"Aspire's bundle cannot be had: {reason}")
            : (new DcpSupervisor(bundle.DcpPath, TimeProvider.System), null);
    }
}
