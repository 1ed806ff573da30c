using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Ldap.Tree;
using SpineSandbox.Sds.Tests.Ldap.Wire;

namespace SpineSandbox.Sds.Tests.Ldap.Reference;

/// <summary>SDS and slapd with the same schema and the same entries.</summary>
public sealed class ReferenceServers : IAsyncLifetime
{
    private readonly SdsService _sds = new();
    private Slapd? _slapd;

    internal LdapTree Tree { get; private set; } = null!;

    internal LdapClient Ours { get; private set; } = null!;

    internal LdapClient Theirs { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Tree = LdapTree.Of(_sds.Services.GetRequiredService<SandboxStore<DirectoryContext, SpineDirectory>>().Current.View.Current);
        if (!Slapd.IsInstalled)
        {
            return;
        }

        _slapd = await Slapd.StartAsync(Tree);
        Ours = await LdapClient.ConnectAsync(_sds.LdapPort());
        Theirs = await LdapClient.ConnectAsync(_slapd.Port);
    }

    public async ValueTask DisposeAsync()
    {
        Ours?.Dispose();
        Theirs?.Dispose();
        _slapd?.Dispose();
        await _sds.DisposeAsync();
    }

    /// <summary>Where slapd is missing there is nothing to compare with.</summary>
    internal static void Need() => Assert.SkipUnless(Slapd.IsInstalled, "slapd is not installed: apt-get install slapd");
}
