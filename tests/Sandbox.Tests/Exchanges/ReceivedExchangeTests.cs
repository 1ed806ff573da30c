using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Testing;

namespace SpineSandbox.Sandbox.Tests.Exchanges;

public sealed class ReceivedExchangeTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Holds_what_was_asked_and_answered()
    {
        await using var service = await TestService.StartAsync(EchoRoute);

        using var answer = await service.Client.PostAsync("/echo?a=%2F", new StringContent("{\"x\":1}"), Cancelled);

        var exchange = await OnlyExchangeAsync(service);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("POST", 200, "client", "test"), (exchange.Method, exchange.Status, exchange.From, exchange.To));
        Assert.Equal($"{service.Address}/echo?a=%2F", exchange.Url);
        Assert.Equal(("{\"x\":1}", "{\"x\":1}"), (exchange.RequestBody, exchange.ResponseBody));
        Assert.Equal(32, exchange.TraceId.Length);
    }

    [Fact]
    public async Task Cuts_a_body_at_64_KB_and_lets_all_of_it_pass()
    {
        await using var service = await TestService.StartAsync(EchoRoute);
        var body = new string('x', 200_000);

        using var answer = await service.Client.PostAsync("/echo", new StringContent(body), Cancelled);

        var exchange = await OnlyExchangeAsync(service);
        Assert.Equal(body, await answer.Content.ReadAsStringAsync(Cancelled));
        Assert.StartsWith(new string('x', CapturedBody.Limit) + "…", exchange.ResponseBody, StringComparison.Ordinal);
        Assert.Contains("200000 bytes", exchange.RequestBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grant_type=x&client_secret=s3cret&code=1", "grant_type=x&client_secret=***&code=1")]
    [InlineData("client_assertion=head.claims.signature", "client_assertion=head.claims.***")]
    [InlineData("""{"access_token":"abc","expires_in":"599","id_token": "head.claims.signature"}""", """{"access_token":"***","expires_in":"599","id_token": "head.claims.***"}""")]
    [InlineData("""{"note":"an access_token is mentioned"}""", """{"note":"an access_token is mentioned"}""")]
    public async Task Keeps_the_secrets_of_OAuth_out_of_bodies(string body, string shown)
    {
        await using var service = await TestService.StartAsync(EchoRoute);

        using var answer = await service.Client.PostAsync("/echo", new StringContent(body), Cancelled);

        var exchange = await OnlyExchangeAsync(service);
        Assert.Equal((shown, shown), (exchange.RequestBody, exchange.ResponseBody));
    }

    [Fact]
    public async Task Shows_each_body_as_it_was_while_newer_exchanges_push_older_ones_out()
    {
        await using var service = await TestService.StartAsync(EchoRoute);
        var asking = Task.WhenAll("abcd".Select(async letter =>
        {
            for (var sent = 0; sent < 400; sent++)
            {
                using var answer = await service.Client.PostAsync("/echo", new StringContent(new string(letter, 60_000)), Cancelled);
            }
        }));

        do
        {
            foreach (var exchange in await ExchangesAsync(service, "?limit=8"))
            {
                Assert.Equal(new string(exchange.RequestBody![0], 60_000), exchange.RequestBody);
                Assert.Equal(exchange.RequestBody, exchange.ResponseBody);
            }
        }
        while (!asking.IsCompleted);
        await asking;
    }

    [Fact]
    public async Task Unpacks_a_compressed_body_for_the_reader()
    {
        await using var service = await TestService.StartAsync(EchoRoute);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes("plain words"), Cancelled);
        }

        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentEncoding.Add("gzip");
        using var answer = await service.Client.PostAsync("/echo", content, Cancelled);

        Assert.Equal("plain words", (await OnlyExchangeAsync(service)).RequestBody);
    }

    [Fact]
    public async Task Shows_what_is_no_text_as_base64()
    {
        await using var service = await TestService.StartAsync(EchoRoute);

        using var answer = await service.Client.PostAsync("/echo", new ByteArrayContent([0xff, 0x00, 0xfe]), Cancelled);

        Assert.Equal("base64:/wD+", (await OnlyExchangeAsync(service)).RequestBody);
    }

    [Theory]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.e30.", "Bearer eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("Bearer eyJhbGciOiJSUzUxMiJ9.e30.c2lnbmF0dXJl", "Bearer eyJhbGciOiJSUzUxMiJ9.e30.***")]
    [InlineData("Bearer opaque-token", "Bearer ***")]
    [InlineData("NHSMESH X26ABC1:nonce:1:202603020930:hash", "NHSMESH ***")]
    public async Task Masks_secrets_but_not_the_claims_of_an_unsigned_token(string authorization, string shown)
    {
        await using var service = await TestService.StartAsync(EchoRoute);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        using var answer = await service.Client.SendAsync(request, Cancelled);

        Assert.Equal(shown, (await OnlyExchangeAsync(service)).RequestHeaders["Authorization"]);
    }

    [Fact]
    public async Task Says_why_a_call_was_refused()
    {
        await using var service = await TestService.StartAsync(app => app.MapGet("/no", (HttpContext context) =>
        {
            new Refusal("Only yes is allowed.", "rules/1", "Ask for yes.").Explain(context);
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }));

        using var answer = await service.Client.GetAsync("/no", Cancelled);

        Assert.Equal(new Refusal("Only yes is allowed.", "rules/1", "Ask for yes."), (await OnlyExchangeAsync(service)).RefusedBecause);
    }

    [Theory]
    [InlineData("User-Agent", "spine-sandbox-single-system-mhs/0.1.0", "single-system-mhs")]
    [InlineData("Ssp-From", "918999198001", "918999198001")]
    [InlineData("Forwarded", "for=127.0.0.1;by=_ssp", "ssp")]
    public async Task Names_the_caller(string header, string value, string caller)
    {
        await using var service = await TestService.StartAsync(EchoRoute);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await service.Client.SendAsync(request, Cancelled);

        Assert.Equal(caller, (await OnlyExchangeAsync(service)).From);
    }

    [Fact]
    public async Task Keeps_to_one_trace_and_to_what_is_newer()
    {
        await using var service = await TestService.StartAsync(EchoRoute);
        const string Trace = "0af7651916cd43dd8448eb211c80319c";
        using var traced = new HttpRequestMessage(HttpMethod.Get, "/one");
        traced.Headers.Add("traceparent", $"00-{Trace}-b7ad6b7169203331-01");
        using var first = await service.Client.SendAsync(traced, Cancelled);
        using var second = await service.Client.GetAsync("/two", Cancelled);

        var ofTrace = await ExchangesAsync(service, $"?traceId={Trace}");
        var newer = await ExchangesAsync(service, $"?after={ofTrace.Single().Id}");
        var latest = await ExchangesAsync(service, "?limit=1");

        Assert.EndsWith("/one", ofTrace.Single().Url, StringComparison.Ordinal);
        Assert.EndsWith("/two", newer.Single().Url, StringComparison.Ordinal);
        Assert.EndsWith("/two", latest.Single().Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_what_the_service_sends_and_that_no_answer_came()
    {
        await using var service = await TestService.StartAsync(EchoRoute);
        using var http = Client(service);
        using var nobody = new ClosedPort();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{nobody.Number}/x");

        await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(request, Cancelled));

        Assert.Equal(("test", 0), (request.Exchange().From, request.Exchange().Status));
        Assert.Equal(request.Exchange().Id, (await OnlyExchangeAsync(service)).Id);
    }

    private static HttpClient Client(TestService service) =>
        Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
            .GetRequiredService<IHttpClientFactory>(service.Services).CreateClient();

    private static void EchoRoute(WebApplication app) => app.MapPost("/echo", async (HttpContext context) =>
    {
        context.Response.ContentType = MediaTypeHeaderValue.Parse("text/plain").ToString();
        await context.Request.Body.CopyToAsync(context.Response.Body, context.RequestAborted);
    });

    private static async Task<ExchangeView> OnlyExchangeAsync(TestService service) => Assert.Single(await ExchangesAsync(service, ""));

    private static async Task<List<ExchangeView>> ExchangesAsync(TestService service, string query) =>
        (await service.Client.GetFromJsonAsync<List<ExchangeView>>($"/_sandbox/exchanges{query}", Cancelled))!;
}
