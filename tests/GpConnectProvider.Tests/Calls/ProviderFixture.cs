extern alias Pds;

using SpineSandbox.GpConnectProvider.Tests.Calls;
using SpineSandbox.Sandbox.Hosting;

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

    /// <summary>The shipped seed as the provider and its PDS read it.</summary>
    internal SeedData Seed => field ??= SeedData.Load(ShippedSeed.Directory, Provider.Clock.Today());

    /// <summary>The records of the practices that the provider answers for.</summary>
    internal List<ClinicalRecordRow> HostedRecords()
    {
        var practices = Seed.Practices.Where(practice => practice.HostedBy == ProviderHost.Provider).Select(practice => practice.OdsCode).ToHashSet();

        return [.. Seed.ClinicalRecords.Where(record => practices.Contains(record.Practice))];
    }

    /// <summary>Another provider beside the same PDS, for a test with settings or switches of its own.</summary>
    internal SandboxService<Program> Start(string name = "provider") => new SandboxService<Program>(name).Knowing("pds", _pds.Listen());

    internal Task<Answer> SendAsync(Call call) => call.SendAsync(Provider);

    public void Dispose()
    {
        Provider.Dispose();
        _pds.Dispose();
    }
}
