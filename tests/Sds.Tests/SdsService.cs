using SpineSandbox.Testing;

namespace SpineSandbox.Sds.Tests;

/// <summary>SDS on the shipped seed. The providers it names are not there; nothing here calls them.</summary>
public sealed class SdsService : SandboxService<Program>, IAsyncLifetime
{
    public const string Provider = "http://provider.test:8760";

    public SdsService()
        : base("sds")
    {
        Knowing("provider", Provider);
        Knowing("provider-single", "http://provider-single.test:8765");
        With("Sds:LdapPort", "0");
    }

    /// <summary>Starts it once, before tests that share it begin side by side.</summary>
    public ValueTask InitializeAsync()
    {
        _ = Services;
        return ValueTask.CompletedTask;
    }
}
