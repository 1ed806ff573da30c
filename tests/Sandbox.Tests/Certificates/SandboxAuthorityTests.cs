using System.Security.Cryptography.X509Certificates;
using SpineSandbox.Sandbox.Certificates;
using SpineSandbox.Testing;

namespace SpineSandbox.Sandbox.Tests.Certificates;

public sealed class SandboxAuthorityTests : IDisposable
{
    private const string Fqdn = "mhs.sandbox.test";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("spine-sandbox-certificates-");
    private readonly FakeClock _clock = new();

    [Fact]
    public void Keeps_root_and_certificates_for_the_next_run()
    {
        var first = Open();
        var next = Open();

        Assert.Equal(first.Root.Thumbprint, next.Root.Thumbprint);
        Assert.Equal(first.Of(Fqdn).Thumbprint, next.Of(Fqdn).Thumbprint);
        Assert.True(next.Of(Fqdn).HasPrivateKey);
    }

    [Fact]
    public void Names_the_host_in_common_name_and_alternative_names_beside_localhost()
    {
        var certificate = Open().Of(Fqdn);

        Assert.Equal(Fqdn, certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false));
        Assert.True(certificate.MatchesHostname(Fqdn));
        Assert.True(certificate.MatchesHostname("localhost"));
        Assert.False(certificate.MatchesHostname("another.sandbox.test"));
    }

    [Fact]
    public void Renews_a_certificate_that_is_about_to_expire()
    {
        var authority = Open();
        var first = authority.Of(Fqdn);
        _clock.Advance(TimeSpan.FromDays(350));

        var renewed = authority.Of(Fqdn);

        Assert.NotEqual(first.SerialNumber, renewed.SerialNumber);
        Assert.True(authority.HasSigned(renewed));
    }

    [Fact]
    public void Knows_its_own_certificates_from_those_of_an_authority_of_the_same_name()
    {
        var other = Directory.CreateTempSubdirectory("spine-sandbox-certificates-");
        var stranger = SandboxAuthority.Open(other.FullName, _clock);

        Assert.Equal(Open().SubCa.Subject, stranger.SubCa.Subject);
        Assert.False(Open().HasSigned(stranger.Of(Fqdn)));
        other.Delete(recursive: true);
    }

    [Theory]
    [InlineData("../root")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("root")]
    [InlineData("a-name-that-is-longer-than-a-common-name-may-be-in-any-certificate.test")]
    public void Makes_no_certificate_for_what_is_no_host_name(string name) => Assert.Throws<ArgumentException>(() => Open().Of(name));

    [Fact]
    public void Revokes_until_it_is_taken_back_and_tells_other_processes_so()
    {
        var authority = Open();
        var path = Path.Combine(_folder.FullName, "revoked.crl");
        var (writer, reader) = (new RevocationList(path, authority, _clock), new RevocationList(path, authority, _clock));
        var (one, other) = (authority.Of(Fqdn).SerialNumber, authority.Of("other.sandbox.test").SerialNumber);

        writer.Revoke(one);
        writer.Revoke(other);
        Assert.True(writer.TakeBack(other));
        Assert.False(writer.TakeBack(other));
        reader.Refresh();

        Assert.True(reader.Contains(one));
        Assert.False(reader.Contains(other));
        writer.Clear();
        reader.Refresh();
        Assert.False(reader.Contains(one));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private SandboxAuthority Open() => SandboxAuthority.Open(_folder.FullName, _clock);
}
