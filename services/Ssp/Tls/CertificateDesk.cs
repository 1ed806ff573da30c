using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Certificates;
using SpineSandbox.Sandbox.DirectoryFeed;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Tls;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Ssp.Tls;

/// <summary>Hands out and revokes certificates, as the authority's desk would. A reset takes every revocation back.</summary>
internal sealed class CertificateDesk(IOptions<TlsOptions> options, IServiceProvider services, DirectoryReplica directory) : IResettable
{
    /// <summary>Null where TLS is off.</summary>
    public SandboxIdentity? Identity { get; } = options.Value.On ? services.GetRequiredService<SandboxIdentity>() : null;

    /// <summary>One for each host name that the directory or the folder knows.</summary>
    public IEnumerable<CertificateView> List(SandboxIdentity identity)
    {
        var systems = directory.Current.AllSystems
            .Where(system => SandboxAuthority.NameOf(system.Fqdn) is not null)
            .ToLookup(system => SandboxAuthority.NameOf(system.Fqdn)!, system => system.Asid);

        return systems.Select(system => system.Key).Union(identity.Authority.Names())
            .Order(StringComparer.Ordinal)
            .Select(fqdn => View(identity, fqdn, systems[fqdn].OrderBy(asid => asid.Value, StringComparer.Ordinal)));
    }

    /// <summary>The certificate of a host name, made where the directory registers it; null where nobody knows it.</summary>
    public X509Certificate2? Find(SandboxIdentity identity, string fqdn) =>
        SandboxAuthority.NameOf(fqdn) is { } name && IsKnown(identity, name) ? identity.Authority.Of(name) : null;

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        Identity?.Revoked.Clear();
        return Task.CompletedTask;
    }

    private static CertificateView View(SandboxIdentity identity, string fqdn, IEnumerable<Asid> asids)
    {
        var certificate = identity.Authority.Of(fqdn);
        return CertificateView.Of(certificate, fqdn, asids, identity.Revoked.Contains(certificate.SerialNumber));
    }

    private bool IsKnown(SandboxIdentity identity, string name) =>
        directory.Current.AllSystems.Any(system => SandboxAuthority.NameOf(system.Fqdn) == name) || identity.Authority.Names().Contains(name);
}
