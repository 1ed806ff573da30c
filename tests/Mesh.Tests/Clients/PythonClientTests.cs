using System.Diagnostics;
using SpineSandbox.Mesh.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Mesh.Tests.Clients;

/// <summary>Another HTTP stack, which behaves on the wire as the published Python client does.</summary>
public sealed class PythonClientTests(PythonClientTests.MeshOfNow mesh) : IClassFixture<PythonClientTests.MeshOfNow>
{
    private const string Python = "python3";

    [Fact]
    public async Task Sends_lists_reads_acknowledges_and_tracks()
    {
        Assert.SkipUnless(await HasRequestsAsync(), "Python's requests is not installed: apt-get install python3-requests");

        var (exitCode, output) = await RunAsync(
            Path.Combine(AppContext.BaseDirectory, "Clients", "wire_client.py"), mesh.Address, "TestKey", MeshFixture.Workflow, "X26ABC1", "password", "X26ABC2", "password");

        Assert.True(exitCode == 0, output);
    }

    private static async Task<bool> HasRequestsAsync()
    {
        try
        {
            return (await RunAsync("-c", "import requests")).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        return (process.ExitCode, await output + await errors);
    }

    /// <summary>The script's clock is the machine's.</summary>
    public sealed class MeshOfNow : MeshFixture
    {
        protected override void Configure(SandboxService<Program> service) => service.Clock.Advance(TimeProvider.System.GetUtcNow() - service.Clock.GetUtcNow());
    }
}
