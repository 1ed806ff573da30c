using SpineSandbox.ApiPlatform.Tests.Gateway;

[assembly: AssemblyFixture(typeof(SpineSandbox.ApiPlatform.Tests.Surroundings.PlatformFixture))]

namespace SpineSandbox.ApiPlatform.Tests.Surroundings;

/// <summary>The platform with PDS, SDS and the practices of the datacentre behind it, for all tests that change nothing for the others.</summary>
public sealed class PlatformFixture : IAsyncLifetime
{
    internal RunningPlatform Running { get; } = new();

    internal TestApplication Test { get; private set; } = null!;

    internal CombinedFlow Flow => new(Running, Test);

    internal WrongTokens Wrong { get; }

    public PlatformFixture() => Wrong = new WrongTokens(this);

    public async ValueTask InitializeAsync()
    {
        Test = await TestApplication.WithKeyAsync(Running, ShippedSeed.Role("application.test"), "sandbox-test-secret");
        await Wrong.PrepareAsync();
    }

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}
