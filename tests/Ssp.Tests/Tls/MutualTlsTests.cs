using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using SpineSandbox.Sandbox.Certificates;
using SpineSandbox.Spine.Identifiers;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Ssp.Audit;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Tests.Tls;

/// <summary>Who is let in by the TLS port, and in what words the others are told why not.</summary>
public sealed class MutualTlsTests(TlsFixture ssp) : IClassFixture<TlsFixture>
{
    private static string Sender(Asid asid) => $"ASID_CHECK_FAILED_MESSAGESENDER_{asid}";

    [Fact]
    public async Task Lets_a_consumer_with_the_certificate_of_its_system_pass()
    {
        var answer = await ssp.SendSecurelyAsync(ssp.CareRecord(), ssp.CertificateOf(TestDirectory.Consumer));

        Assert.Equal("HTTP/1.1 200 OK", answer.StartLine);
    }

    [Fact]
    public async Task Asks_for_no_certificate_on_the_plain_port()
    {
        var answer = await ssp.SendAsync(ssp.CareRecord());

        Assert.Equal("HTTP/1.1 200 OK", answer.StartLine);
    }

    [Fact]
    public async Task Refuses_a_consumer_without_a_certificate_with_496() =>
        await RefusedAsync(null, 496, "CLIENT_CERTIFICATE_MISSING");

    [Fact]
    public async Task Refuses_a_certificate_of_another_authority_with_495()
    {
        var folder = Directory.CreateTempSubdirectory("spine-sandbox-certificates-");
        var stranger = SandboxAuthority.Open(folder.FullName, ssp.Service.Clock);

        await RefusedAsync(stranger.Of(TestDirectory.FqdnOf(TestDirectory.Consumer)!), 495, "CLIENT_CERTIFICATE_FROM_UNKNOWN_AUTHORITY");
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(-9, -2)]
    [InlineData(2, 9)]
    public async Task Refuses_a_certificate_that_has_expired_or_does_not_hold_yet_with_495(int fromDays, int toDays)
    {
        var now = ssp.Service.Clock.GetUtcNow();
        using var certificate = ssp.Authority.Issue(TestDirectory.FqdnOf(TestDirectory.Consumer)!, now.AddDays(fromDays), now.AddDays(toDays));

        await RefusedAsync(certificate, 495, "CLIENT_CERTIFICATE_OUT_OF_DATE");
    }

    [Fact]
    public async Task Refuses_a_certificate_as_soon_as_it_is_revoked_and_no_longer_than_that()
    {
        using var certificate = NewCertificate();
        await using var consumer = await SecureConsumer.ConnectAsync(ssp.TlsAddress, ssp.Authority.Root, certificate);
        Assert.Equal("HTTP/1.1 200 OK", (await consumer.SendAsync(ssp.CareRecord())).StartLine);

        using var revoked = await ssp.Client.PutAsync($"/_sandbox/certificates/revoked/{certificate.SerialNumber}", null);
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        AssertRefused(await consumer.SendAsync(ssp.CareRecord()), 495, "CLIENT_CERTIFICATE_REVOKED");
        AssertRefused(await ssp.SendSecurelyAsync(ssp.CareRecord(), certificate), 495, "CLIENT_CERTIFICATE_REVOKED");

        using var takenBack = await ssp.Client.DeleteAsync($"/_sandbox/certificates/revoked/{certificate.SerialNumber}");
        Assert.Equal(HttpStatusCode.NoContent, takenBack.StatusCode);
        Assert.Equal("HTTP/1.1 200 OK", (await consumer.SendAsync(ssp.CareRecord())).StartLine);
    }

    [Fact]
    public async Task Refuses_the_certificate_of_another_system_as_no_sender()
    {
        var request = ssp.CareRecord();

        var answer = await RefusedAsync(ssp.CertificateOf(TestDirectory.Stranger), 403, Sender(TestDirectory.Consumer), request);

        var refused = (await ssp.ExchangesAsync(TraceOf(answer))).Single(exchange => exchange.Status == 403).RefusedBecause!;
        Assert.Contains(TestDirectory.FqdnOf(TestDirectory.Stranger)!, refused.Rule, StringComparison.Ordinal);
        Assert.Contains(TestDirectory.FqdnOf(TestDirectory.Consumer)!, refused.Rule, StringComparison.Ordinal);
        Assert.Equal($"systems/{TestDirectory.Consumer}", refused.Row);
    }

    [Fact]
    public async Task Refuses_a_system_that_is_registered_without_a_host_name()
    {
        var request = ssp.CareRecord().With(SspHeaders.From, TestDirectory.Nameless.Value);

        await RefusedAsync(ssp.CertificateOf(TestDirectory.Consumer), 403, Sender(TestDirectory.Nameless), request);
    }

    [Fact]
    public async Task Tells_who_speaks_plain_HTTP_to_the_TLS_port_so_with_497()
    {
        using var consumer = await RawConsumer.ConnectAsync(ssp.TlsAddress);
        await consumer.SendAsync(ssp.CareRecord().Bytes());

        AssertRefused(await consumer.ReceiveAsync(), 497, "HTTP_REQUEST_SENT_TO_TLS_PORT");
    }

    [Fact]
    public async Task Lists_one_certificate_for_each_host_name_with_all_its_systems()
    {
        var certificates = await ssp.Client.GetFromJsonAsync<List<CertificateView>>("/_sandbox/certificates");

        var shared = Assert.Single(certificates!, certificate => certificate.Fqdn == TestDirectory.FqdnOf(TestDirectory.Provider));
        Assert.Equal([TestDirectory.Provider, TestDirectory.ProviderWithoutEndpoint], shared.Asids);
        Assert.Equal(ssp.CertificateOf(TestDirectory.Provider).SerialNumber, shared.SerialNumber);
        Assert.Contains(certificates!, certificate => certificate is { Fqdn: TlsFixture.Fqdn, Asids: [] });
    }

    [Fact]
    public async Task Hands_out_a_system_s_certificate_with_its_key_in_either_form()
    {
        var fqdn = TestDirectory.FqdnOf(TestDirectory.Consumer)!;
        var pem = await ssp.Client.GetStringAsync($"/_sandbox/certificates/{fqdn}.pem");
        var pkcs12 = await ssp.Client.GetByteArrayAsync($"/_sandbox/certificates/{fqdn}.p12");

        using var fromPem = X509Certificate2.CreateFromPem(pem, pem);
        var fromPkcs12 = X509CertificateLoader.LoadPkcs12Collection(pkcs12, null);
        Assert.Equal(ssp.CertificateOf(TestDirectory.Consumer).Thumbprint, fromPem.Thumbprint);
        Assert.Contains(fromPkcs12, certificate => certificate.HasPrivateKey && certificate.Thumbprint == fromPem.Thumbprint);
        Assert.Contains(fromPkcs12, certificate => certificate.Thumbprint == ssp.Authority.SubCa.Thumbprint);
    }

    [Theory]
    [InlineData("nobody.sandbox.test.pem")]
    [InlineData("sub-ca.p12")]
    [InlineData("root.p12")]
    public async Task Keeps_the_keys_of_the_authority_and_makes_no_certificate_for_whom_nobody_knows(string file)
    {
        using var answer = await ssp.Client.GetAsync($"/_sandbox/certificates/{file}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Audits_whom_it_refuses_for_a_certificate()
    {
        var trace = Guid.NewGuid().ToString();
        await ssp.SendSecurelyAsync(ssp.CareRecord().With(SspHeaders.TraceId, trace), certificate: null);

        var audit = await ssp.Client.GetFromJsonAsync<List<AuditEntry>>($"/_sandbox/audit?from={TestDirectory.Consumer}", AuditJson.Options);

        var entry = Assert.Single(audit!, entry => entry.SspTraceId == trace);
        Assert.Equal((496, AuditOutcome.Refused, "certificate"), (entry.Status, entry.Outcome, entry.Rule));
    }

    private X509Certificate2 NewCertificate()
    {
        var now = ssp.Service.Clock.GetUtcNow();
        return ssp.Authority.Issue(TestDirectory.FqdnOf(TestDirectory.Consumer)!, now.AddDays(-1), now.AddDays(30));
    }

    private async Task<RawMessage> RefusedAsync(X509Certificate2? certificate, int status, string text, ConsumerRequest? request = null)
    {
        var before = ssp.Provider.Requests.Count;
        var trace = Guid.NewGuid().ToString("N");
        var answer = await ssp.SendSecurelyAsync((request ?? ssp.CareRecord()).With("traceparent", $"00-{trace}-00f067aa0ba902b7-01"), certificate);

        Assert.Equal(before, ssp.Provider.Requests.Count);
        AssertRefused(answer, status, text);
        return answer with { Headers = [.. answer.Headers, $"trace:{trace}"] };
    }

    private static string TraceOf(RawMessage answer) => answer.Header("trace")!;

    private static void AssertRefused(RawMessage answer, int status, string text)
    {
        Assert.StartsWith($"HTTP/1.1 {status} ", answer.StartLine, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(answer.Body);
        var issue = json.RootElement.GetProperty("issue")[0];
        Assert.Equal("forbidden", issue.GetProperty("code").GetString());
        Assert.Equal($"{status}", issue.GetProperty("details").GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.Equal(text, issue.GetProperty("diagnostics").GetString());
    }
}
