using System.Net.Http.Headers;
using System.Text;
using SpineSandbox.ApiPlatform.Tests.PatientFacing;

namespace SpineSandbox.ApiPlatform.Tests.Gateway;

/// <summary>What is too large to pass, whether it says so beforehand or not. The limits are small here, so that real answers exceed them.</summary>
public sealed class LimitTests : IAsyncDisposable
{
    private const string Pds = "/personal-demographics/FHIR/R4";
    private const int MostSent = 1_000;

    private readonly RunningPlatform _platform = new(
        ("ApiPlatform:Gateway:MaximumBody", $"{MostSent}"),
        ("ApiPlatform:Gateway:MaximumAnswer", "100"));

    private readonly string _patient = ShippedSeed.Role("patient.plain");

    [Fact]
    public async Task Gives_back_no_answer_that_says_it_is_too_large()
    {
        var token = await (await ApplicationAsync()).TokenAsync();

        (await _platform.CallAsync(HttpMethod.Get, $"{Pds}/Patient/{_patient}", token)).IsRefused(400, "BAD_GATEWAY_BUFFER_OVERFLOW", "Response body exceeded buffer limit");
    }

    [Fact]
    public async Task Gives_back_no_answer_that_turns_out_to_be_too_large()
    {
        var token = await (await ApplicationAsync()).PatientTokenAsync(_patient);
        var path = $"{PatientApi.Permissions}/Patient/{_patient}";

        (await _platform.CallAsync(HttpMethod.Get, path, token)).IsRefused(400, "BAD_GATEWAY_BUFFER_OVERFLOW", "Response body exceeded buffer limit");

        // Or this tests the same as the one before.
        var provided = (await ExchangesAsync($"{_platform.ProviderAddress}/_sandbox/exchanges")).Last(exchange => ((string)exchange["url"]!).Contains("/Patient/", StringComparison.Ordinal));
        Assert.Null(provided["responseHeaders"]!["Content-Length"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Passes_no_call_on_whose_body_is_too_large(bool chunked)
    {
        var token = await (await ApplicationAsync()).TokenAsync();

        (await PostAsync(token, MostSent + 1, chunked)).IsRefused(413, "413", "Request body exceeded buffer limit");

        Assert.DoesNotContain(await ExchangesAsync($"{_platform.PdsAddress}/_sandbox/exchanges"), exchange => (string?)exchange["method"] == "POST");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Passes_on_a_call_that_is_just_small_enough(bool chunked)
    {
        var token = await (await ApplicationAsync()).TokenAsync();

        var answer = await PostAsync(token, MostSent, chunked);

        Assert.NotEqual(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Single(await ExchangesAsync($"{_platform.PdsAddress}/_sandbox/exchanges"), exchange => (string?)exchange["method"] == "POST");
    }

    public ValueTask DisposeAsync() => _platform.DisposeAsync();

    private Task<TestApplication> ApplicationAsync() => TestApplication.WithKeyAsync(_platform, ShippedSeed.Role("application.test"), "");

    private Task<PlatformAnswer> PostAsync(string token, int length, bool chunked)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Pds}/Patient") { Content = new ByteArrayContent(Encoding.ASCII.GetBytes(new string(' ', length))) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString());
        request.Headers.TransferEncodingChunked = chunked;
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/fhir+json");

        return _platform.SendAsync(request);
    }

    private async Task<IReadOnlyList<JsonNode>> ExchangesAsync(string address) =>
        [.. JsonNode.Parse(await _platform.Http.GetStringAsync(new Uri(address, UriKind.RelativeOrAbsolute)))!.AsArray().Select(exchange => exchange!)];
}
