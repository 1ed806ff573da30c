using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Tests.Tls;

/// <summary>A consumer made of a TLS session: protocol, cipher and certificate are the test's choice.</summary>
public sealed class SecureConsumer : IAsyncDisposable
{
    private readonly TcpClient _connection = new();

    private SecureConsumer()
    {
    }

    public SslStream Stream { get; private set; } = null!;

    /// <exception cref="AuthenticationException">SSP did not agree, or is not who it should be.</exception>
    public static async Task<SecureConsumer> ConnectAsync(
        string address, X509Certificate2 root, X509Certificate2? certificate, SslProtocols protocols = SslProtocols.None, TlsCipherSuite? cipher = null)
    {
        var consumer = new SecureConsumer();
        var uri = new Uri(address);
        await consumer._connection.ConnectAsync(uri.Host, uri.Port);
        consumer.Stream = new SslStream(consumer._connection.GetStream());
        await consumer.Stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = TlsFixture.Fqdn,
            EnabledSslProtocols = protocols,
            CipherSuitesPolicy = cipher is { } one && !OperatingSystem.IsWindows() ? new CipherSuitesPolicy([one]) : null,
            ClientCertificateContext = certificate is null ? null : SslStreamCertificateContext.Create(certificate, null, offline: true),
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { root },
                RevocationMode = X509RevocationMode.NoCheck,
                VerificationTime = root.NotBefore.AddDays(366), // The clock of the tests, not that of this machine.
            },
        });

        return consumer;
    }

    public async Task<RawMessage> SendAsync(ConsumerRequest request)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await Stream.WriteAsync(Encoding.Latin1.GetBytes(request.Bytes()), patience.Token);
        return await RawMessage.ReadAsync(Stream, patience.Token) ?? throw new IOException("SSP closed the connection.");
    }

    public async ValueTask DisposeAsync()
    {
        if (Stream is not null)
        {
            await Stream.DisposeAsync();
        }

        _connection.Dispose();
    }
}
