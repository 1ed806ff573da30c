using System.Diagnostics;
using System.Net.Security;
using System.Security.Authentication;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Tests.Tls;

/// <summary>TLS 1.2 and 1.3 with the documented ciphers, and nothing else.</summary>
public sealed class CipherTests(TlsFixture ssp) : IClassFixture<TlsFixture>
{
    [Theory]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256)]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384)]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384)]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA)]
    [InlineData(SslProtocols.Tls13, TlsCipherSuite.TLS_AES_128_GCM_SHA256)]
    [InlineData(SslProtocols.Tls13, TlsCipherSuite.TLS_AES_256_GCM_SHA384)]
    public async Task Speaks_each_documented_cipher(SslProtocols protocol, TlsCipherSuite cipher)
    {
        await using var consumer = await SecureConsumer.ConnectAsync(
            ssp.TlsAddress, ssp.Authority.Root, ssp.CertificateOf(TestDirectory.Consumer), protocol, cipher);

        Assert.Equal("HTTP/1.1 200 OK", (await consumer.SendAsync(ssp.CareRecord())).StartLine);
        Assert.Equal(cipher, consumer.Stream.NegotiatedCipherSuite);
    }

    [Theory]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA256)]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_RSA_WITH_AES_256_GCM_SHA384)]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256)]
    [InlineData(SslProtocols.Tls12, TlsCipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256)]
    [InlineData(SslProtocols.Tls13, TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256)]
    public async Task Refuses_any_other_cipher(SslProtocols protocol, TlsCipherSuite cipher) =>
        await Assert.ThrowsAsync<AuthenticationException>(() => SecureConsumer.ConnectAsync(
            ssp.TlsAddress, ssp.Authority.Root, ssp.CertificateOf(TestDirectory.Consumer), protocol, cipher));

    [Fact]
    public async Task Tells_among_the_exchanges_of_a_handshake_that_failed()
    {
        var before = (await HandshakesAsync()).Count;
        await Refuses_any_other_cipher(SslProtocols.Tls12, TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA256);

        // The server is done with a connection a moment after its client.
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await HandshakesAsync()).Count == before)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), deadline.Token);
        }

        Assert.Contains("ciphers", (await HandshakesAsync())[^1].RefusedBecause!.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-tls1_1 -cipher ALL@SECLEVEL=0", "alert protocol version")]
    [InlineData("-tls1 -cipher ALL@SECLEVEL=0", "alert protocol version")]
    [InlineData("-tls1_2 -cipher AES128-SHA256", "alert handshake failure")]
    [InlineData("-tls1_2 -cipher ECDHE-RSA-AES256-GCM-SHA384", "Cipher is ECDHE-RSA-AES256-GCM-SHA384")]
    [InlineData("-tls1_2 -cipher ECDHE-RSA-AES256-SHA384", "Cipher is ECDHE-RSA-AES256-SHA384")]
    [InlineData("-tls1_3 -ciphersuites TLS_AES_256_GCM_SHA384", "Cipher is TLS_AES_256_GCM_SHA384")]
    public async Task Says_the_same_to_OpenSSL(string options, string expected)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/openssl"), "openssl is not installed.");
        var start = new ProcessStartInfo("/usr/bin/openssl", $"s_client -connect {new Uri(ssp.TlsAddress).Authority} {options}")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var openssl = Process.Start(start)!;
        openssl.StandardInput.Close();

        var output = await Task.WhenAll(openssl.StandardOutput.ReadToEndAsync(), openssl.StandardError.ReadToEndAsync());

        Assert.Contains(expected, string.Concat(output), StringComparison.Ordinal);
    }

    private async Task<List<ExchangeView>> HandshakesAsync() => [.. (await ssp.ExchangesAsync("")).Where(exchange => exchange.Method == "TLS")];
}
