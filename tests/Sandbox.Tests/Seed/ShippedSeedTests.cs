using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Testing;

namespace SpineSandbox.Sandbox.Tests.Seed;

public sealed class ShippedSeedTests
{
    [Fact]
    public void The_shipped_seed_is_without_fault()
    {
        var seed = SeedData.Load(ShippedSeed.Directory, new DateOnly(2026, 3, 2));
        Assert.NotEmpty(seed.Patients);
    }
}
