extern alias Pds;

using SpineSandbox.GpConnectProvider.Tests.Calls;

[assembly: AssemblyFixture(typeof(ProviderFixture))]

namespace SpineSandbox.GpConnectProvider.Tests.Calls;

/// <summary>The provider of the datacentre and the PDS that it traces patients on, one pair for all tests that change nothing.</summary>
public sealed class ProviderFixture : IDisposable
{
    private readonly SandboxService<Pds::Program> _pds = new("pds");

    public ProviderFixture()
    {
        Provider = Start();
        Provider.StartServer(); // The test classes run side by side: none of them is to be the first.
    }

    internal SandboxService<Program> Provider { get; }

    internal DateTimeOffset Now => Provider.Clock.GetUtcNow();

    /// <summary>Another provider beside the same PDS, for a test with settings or switches of its own.</summary>
    internal SandboxService<Program> Start(string name = "provider") => new SandboxService<Program>(name).Knowing("pds", _pds.Listen());

    internal Task<Answer> SendAsync(Call call) => call.SendAsync(Provider);

    public void Dispose()
    {
        Provider.Dispose();
        _pds.Dispose();
    }
}
