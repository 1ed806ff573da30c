using System.IO.Compression;
using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Tests.Calls;

namespace SpineSandbox.GpConnectProvider.Tests.Answers;

public sealed class HttpTests(ProviderFixture provider)
{
    [Fact]
    public async Task Nothing_may_be_stored_neither_records_nor_errors()
    {
        foreach (var call in new[] { Call.Section("SUM"), Call.Section("XYZ"), Call.Metadata(), new Call { Path = "/Nothing" } })
        {
            var answer = await provider.SendAsync(call);

            Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        }
    }

    [Fact]
    public async Task Compresses_for_those_who_ask()
    {
        var plain = await provider.SendAsync(Call.Section("MED"));
        var zipped = await provider.SendAsync(Call.Section("MED").With("Accept-Encoding", "gzip"));

        Assert.False(plain.Headers.ContainsKey("Content-Encoding"));
        Assert.Equal("gzip", zipped.Headers["Content-Encoding"]);
        using var unzipped = new GZipStream(new MemoryStream(zipped.Body), CompressionMode.Decompress);
        using var body = new MemoryStream();
        await unzipped.CopyToAsync(body);
        Assert.Equal(plain.Resource.ToJsonString(), FhirJson.Parse(body.ToArray()).ToJsonString());
    }

    [Fact]
    public async Task Lets_browsers_of_any_origin_ask()
    {
        using var client = provider.Provider.CreateClient();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/Z98001/DSTU2/1/Patient/$gpc.getcarerecord");
        preflight.Headers.Add("Origin", "https://portal.sandbox.test");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "ssp-traceid,ssp-from,ssp-to,ssp-interactionid,authorization");

        using var answer = await client.SendAsync(preflight);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("ssp-traceid", answer.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/Z98001/DSTU2/1/metadata")]
    [InlineData("/Z98001/STU3/1/gpconnect/fhir/metadata")]
    public async Task Answers_OPTIONS_without_any_header(string path)
    {
        using var client = provider.Provider.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, path);

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("GET", answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("http", false)]
    [InlineData("https", true)]
    public async Task Asks_for_strict_transport_security_over_HTTPS_only(string scheme, bool asked)
    {
        using var client = provider.Provider.CreateClient();
        using var request = Call.Metadata().ToRequest(provider.Now);
        request.RequestUri = new Uri($"{scheme}://localhost{request.RequestUri}");

        using var answer = await client.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, asked), (answer.StatusCode, answer.Headers.Contains("Strict-Transport-Security")));
    }
}
