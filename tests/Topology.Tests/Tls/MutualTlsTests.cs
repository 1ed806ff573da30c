using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Testing;
using SpineSandbox.Topology.Tests.SingleSystem;

namespace SpineSandbox.Topology.Tests.Tls;

/// <summary>The whole sandbox as <c>--tls</c> starts it.</summary>
public sealed class MutualTlsTests(SecureSandbox secure) : IClassFixture<SecureSandbox>
{
    private const string Mhs = "mhs.z98020.sandbox.test";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RunningSandbox Sandbox => secure.Running;

    public static TheoryData<string, string, string> Requests() => new(
        Readme.Scripts.Where(Readme.NeedsTls).Select(script => (script, "\"kind\"", "CLIENT_CERTIFICATE_MISSING")));

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task The_READMEs_requests_work_as_pasted(string script, string answered, string refused)
    {
        // As it says: in the shell in which the token was made.
        var token = Readme.Scripts.Single(other => other.Contains("\ntoken=", StringComparison.Ordinal));

        var output = await Readme.RunAsync(token + script, Sandbox.Offset);

        Assert.Contains(answered, output, StringComparison.Ordinal);
        Assert.Contains(refused, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journey_goes_over_mutual_TLS_to_SSP_and_on_to_the_provider()
    {
        var journey = await RunAsync("patient.plain");

        Assert.Equal("completed", (string?)journey["outcome"]);
        var steps = journey["steps"]!.AsArray().ToDictionary(step => (string)step!["step"]!, step => (string)step!["url"]!);
        var provider = $"https://localhost:{Addresses.Tls["provider"] + Sandbox.Offset}/";
        Assert.StartsWith($"https://localhost:{Addresses.Tls["ssp"] + Sandbox.Offset}/{provider}", steps["4a"], StringComparison.Ordinal);
        Assert.StartsWith(provider, steps["4b"], StringComparison.Ordinal);
        Assert.Contains(
            await Sandbox.ExchangesAsync("provider", (string)journey["traceId"]!),
            exchange => ((string)exchange!["url"]!).StartsWith(provider, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_platforms_requests_work_over_TLS_without_a_certificate()
    {
        const string plain = "platform=http://localhost:8750";
        var script = Readme.Scripts.Single(script => script.StartsWith(plain, StringComparison.Ordinal));

        var output = await Readme.RunAsync(
            $"export CURL_CA_BUNDLE={Path.Combine(secure.Certificates, "root.pem")}\n"
            + script.Replace(plain, $"platform=https://localhost:{Addresses.Tls["api-platform"]}", StringComparison.Ordinal),
            Sandbox.Offset);

        Assert.Contains("\"resourceType\":\"Patient\"", output, StringComparison.Ordinal);
        Assert.Contains("\"medicalRecord\":", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_patients_journey_reaches_the_practice_over_TLS()
    {
        var journey = await Sandbox.RunAsync(new JsonObject { ["journey"] = "patient-facing-record", ["nhsNumber"] = ShippedSeed.Role("patient.plain") });

        Assert.Equal("completed", (string?)journey["outcome"]);
        Assert.Contains(
            await Sandbox.ExchangesAsync("provider", (string)journey["traceId"]!),
            exchange => ((string)exchange!["url"]!).StartsWith($"https://localhost:{Addresses.Tls["provider"] + Sandbox.Offset}/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_practice_with_its_own_system_is_reached_over_TLS_too()
    {
        var journey = await RunAsync("patient.single");

        Assert.Equal("completed", (string?)journey["outcome"]);
    }

    [Fact]
    public async Task A_consumer_cannot_send_as_a_system_whose_certificate_it_does_not_have()
    {
        var stranger = ShippedSeed.Role("asid.consumer.no-agreement");

        var journey = await RunAsync("patient.plain", stranger);

        Assert.Equal("refused", (string?)journey["outcome"]);
        Assert.Equal($"ASID_CHECK_FAILED_MESSAGESENDER_{stranger}", (string?)journey["result"]!["issue"]![0]!["diagnostics"]);
    }

    [Fact]
    public async Task A_revoked_certificate_ends_the_journey_until_a_reset()
    {
        using var ssp = Sandbox.ClientOf("ssp");
        var certificates = await ssp.GetFromJsonAsync<JsonArray>("/_sandbox/certificates", Token);
        var serialNumber = (string)certificates!.Single(certificate => (string?)certificate!["fqdn"] == Mhs)!["serialNumber"]!;

        (await ssp.PutAsync($"/_sandbox/certificates/revoked/{serialNumber}", null, Token)).EnsureSuccessStatusCode();
        var refused = await RunAsync("patient.plain");
        (await ssp.PostAsync("/_sandbox/reset", null, Token)).EnsureSuccessStatusCode();
        var completed = await RunAsync("patient.plain");

        Assert.Equal("CLIENT_CERTIFICATE_REVOKED", (string?)refused["result"]!["issue"]![0]!["diagnostics"]);
        Assert.Equal("completed", (string?)completed["outcome"]);
    }

    [Fact]
    public async Task The_console_offers_every_certificate_to_download()
    {
        using var console = Sandbox.ClientOf("console");

        var page = await console.GetStringAsync("/certificates", Token);

        Assert.Contains("root.pem", page, StringComparison.Ordinal);
        Assert.Contains($"{Mhs}.pem", page, StringComparison.Ordinal);
        Assert.Contains("proxy.sandbox.test.p12", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_for_their_owners_eyes_alone()
    {
        var keys = Directory.GetFiles(secure.Certificates, "*.key");

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.True(
            OperatingSystem.IsWindows() || File.GetUnixFileMode(key) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), key));
    }

    [Fact]
    public async Task The_plain_ports_stay()
    {
        using var ssp = Sandbox.ClientOf("ssp");

        using var answer = await ssp.GetAsync("/http://localhost/metadata", Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private Task<JsonNode> RunAsync(string patientRole, string? fromAsid = null) => Sandbox.RunAsync(new JsonObject
    {
        ["topology"] = "single-system",
        ["journey"] = "access-record-html",
        ["nhsNumber"] = ShippedSeed.Role(patientRole),
        ["section"] = "SUM",
        ["fromAsid"] = fromAsid,
    });
}
