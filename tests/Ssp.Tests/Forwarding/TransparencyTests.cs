using SpineSandbox.Spine.Ssp;
using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Tests.Forwarding;

/// <summary>What passes SSP leaves it as it came; sockets on both sides see the bytes.</summary>
public sealed class TransparencyTests(SspFixture ssp) : IClassFixture<SspFixture>
{
    [Theory]
    [InlineData("/Patient/$gpc.getcarerecord")]
    [InlineData("/Patient/%24gpc.getcarerecord")]
    [InlineData("/Patient?identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C9000000009")]
    [InlineData("/Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|9000000009")]
    [InlineData("/Patient//with%2Fslash/%c3%A9?empty=&&x=%20+%2b;y")]
    [InlineData("?bare")]
    [InlineData("")]
    public async Task Target_reaches_the_provider_letter_for_letter(string below)
    {
        var sent = await PassAsync(ssp.CareRecord(below));

        Assert.Equal($"POST /TA20047/DSTU2/1{below} HTTP/1.1", sent.StartLine);
    }

    [Fact]
    public async Task Headers_reach_the_provider_unmodified_but_for_Host_and_with_Forwarded_and_traceparent_added()
    {
        var request = ssp.CareRecord()
            .With("X-Empty", "")
            .With("X-Spaces", "a  b ,c;d=\"e\"")
            .With("X-Latin", "caf\u00e9 \u00ff")
            .With("User-Agent", "odd agent (((")
            .With("Accept-Encoding", "gzip, x-odd;q=0.3")
            .With("Cookie", "a=b; c=d")
            .With("If-Match", "W/\"3\"")
            .With("Prefer", "return=minimal")
            .With("Date", "not a date");
        var sent = await PassAsync(request);

        var expected = request.Headers
            .Where(header => header.Key != "Host")
            .Select(header => $"{header.Key}: {header.Value}".TrimEnd())
            .Append($"Host: {new Uri(ssp.Provider.Address).Authority}")
            .Append("Content-Length: 2")
            .Append("Forwarded: for=127.0.0.1;by=_ssp");
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            sent.Headers.Where(line => !line.StartsWith("traceparent:", StringComparison.Ordinal)).Select(line => line.TrimEnd()).Order(StringComparer.Ordinal));
        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$", sent.Header("traceparent"));
    }

    [Fact]
    public async Task Trace_that_the_consumer_began_goes_on_with_the_provider()
    {
        const string trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        var sent = await PassAsync(ssp.CareRecord().With("traceparent", trace).With("tracestate", "odd=1"));

        Assert.Equal(trace, sent.Header("traceparent"));
        Assert.Equal("odd=1", sent.Header("tracestate"));
        Assert.Null(sent.Header("baggage"));
    }

    [Fact]
    public async Task Forwarded_of_an_earlier_proxy_stays_before_that_of_SSP()
    {
        var sent = await PassAsync(ssp.CareRecord().With("Forwarded", "for=192.0.2.7"));

        Assert.Equal("for=192.0.2.7, for=127.0.0.1;by=_ssp", sent.Header("Forwarded"));
    }

    [Fact]
    public async Task Request_without_a_body_stays_without_one()
    {
        var request = new ConsumerRequest { Method = "GET", Target = ssp.Root + "/metadata", Body = null };
        var sent = await PassAsync(request.With("Content-Type", null));

        Assert.Null(sent.Header("Content-Length"));
        Assert.Null(sent.Header("Transfer-Encoding"));
    }

    [Fact]
    public async Task Body_in_chunks_reaches_the_provider_in_chunks()
    {
        var request = new ConsumerRequest { Target = ssp.Root + "/Patient/$gpc.getcarerecord", Body = "5\r\nhello\r\n7\r\n, world\r\n0\r\n\r\n" };
        var sent = await PassAsync(request.With("Transfer-Encoding", "chunked"));

        Assert.Null(sent.Header("Content-Length"));
        Assert.Equal("hello, world", sent.Unchunked());
    }

    [Fact]
    public async Task Body_that_is_compressed_reaches_the_provider_compressed()
    {
        const string gzip = "\u001f\u008b\u0008\u0000\u00ff\u0000\u00fe";
        var sent = await PassAsync(new ConsumerRequest { Target = ssp.Root + "/Patient/$gpc.getcarerecord", Body = gzip }.With("Content-Encoding", "gzip"));

        Assert.Equal(gzip, sent.Body);
        Assert.Equal("gzip", sent.Header("Content-Encoding"));
    }

    [Theory]
    [InlineData("200 OK")]
    [InlineData("201 Created and filed")]
    [InlineData("301 Moved Permanently")]
    [InlineData("400 Bad Request")]
    [InlineData("404 Not Found")]
    [InlineData("409 Conflict")]
    [InlineData("422 Unprocessable Entity")]
    [InlineData("429 Too Many Requests")]
    [InlineData("500 Internal Server Error")]
    [InlineData("502 Bad Gateway")]
    [InlineData("599 Odd")]
    public async Task Answer_reaches_the_consumer_unmodified_whatever_its_status(string status)
    {
        string[] headers =
        [
            "Content-Type: application/json+fhir;charset=utf-8",
            "Cache-Control: no-store",
            "Date: Mon, 02 Mar 2026 09:30:00 GMT",
            "ETag: W/\"1\"",
            "Location: http://elsewhere.test/Patient/1/_history/1",
            "Server: odd/1.0",
            "Set-Cookie: a=b; Path=/",
            "X-Latin: caf\u00e9",
        ];
        const string body = "{\"as\":\"it \u00ff\u0000 came\"}";
        ssp.Provider.Answers($"HTTP/1.1 {status}\r\n{string.Join("\r\n", headers)}\r\nContent-Length: {body.Length}\r\n\r\n{body}");

        var answer = await ssp.SendAsync(ssp.CareRecord());

        Assert.Equal($"HTTP/1.1 {status}", answer.StartLine);
        Assert.Equal(headers.Append($"Content-Length: {body.Length}").Order(StringComparer.Ordinal), answer.Headers.Order(StringComparer.Ordinal));
        Assert.Equal(body, answer.Body);
    }

    [Fact]
    public async Task Answer_in_chunks_reaches_the_consumer_in_chunks()
    {
        ssp.Provider.Answers("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n");

        var answer = await ssp.SendAsync(ssp.CareRecord());

        Assert.Equal("chunked", answer.Header("Transfer-Encoding"));
        Assert.Null(answer.Header("Content-Length"));
        Assert.Equal("abcdefg", answer.Unchunked());
    }

    [Fact]
    public async Task Answer_that_is_compressed_reaches_the_consumer_compressed()
    {
        const string gzip = "\u001f\u008b\u0008\u0000\u00ff\u0000\u00fe";
        ssp.Provider.Answers($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {gzip.Length}\r\n\r\n{gzip}");

        var answer = await ssp.SendAsync(ssp.CareRecord().With("Accept-Encoding", "gzip"));

        Assert.Equal("gzip", answer.Header("Content-Encoding"));
        Assert.Equal(gzip, answer.Body);
    }

    [Fact]
    public async Task Redirect_goes_to_the_consumer_and_is_not_followed()
    {
        await using var elsewhere = new RawProvider();
        ssp.Provider.Answers($"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}/\r\nContent-Length: 0\r\n\r\n");

        var answer = await ssp.SendAsync(ssp.CareRecord());

        Assert.Equal("HTTP/1.1 307 Temporary Redirect", answer.StartLine);
        Assert.Equal(elsewhere.Address + "/", answer.Header("Location"));
        Assert.Equal(0, elsewhere.Connections);
    }

    [Fact]
    public async Task Connections_on_both_sides_are_kept()
    {
        await using var provider = new RawProvider();
        await ssp.MoveProviderAsync(provider.Address);
        var request = new ConsumerRequest { Target = TestDirectory.Root(provider.Address) + "/metadata" };
        using var consumer = await RawConsumer.ConnectAsync(ssp.Address);

        for (var sent = 0; sent < 5; sent++)
        {
            await consumer.SendAsync(request.Bytes());
            Assert.Equal("HTTP/1.1 200 OK", (await consumer.ReceiveAsync()).StartLine);
        }

        Assert.Equal(1, provider.Connections);
        await ssp.MoveProviderAsync(ssp.Provider.Address);
    }

    [Theory]
    [InlineData("Connection", "Upgrade", "Upgrade", "websocket")]
    [InlineData("Connection", "close", "Keep-Alive", "timeout=5")]
    public async Task Header_that_belongs_to_one_connection_stays_on_it(string first, string firstValue, string second, string secondValue)
    {
        var sent = await PassAsync(ssp.CareRecord().With(first, firstValue).With(second, secondValue));

        Assert.StartsWith("POST ", sent.StartLine, StringComparison.Ordinal);
        Assert.Null(sent.Header(first));
        Assert.Null(sent.Header(second));
        Assert.Equal(TestDirectory.Consumer.Value, sent.Header(SspHeaders.From));
    }

    private async Task<RawMessage> PassAsync(ConsumerRequest request)
    {
        ssp.Provider.Answers(RawMessage.Ok("{}"));
        var answer = await ssp.SendAsync(request);

        Assert.Equal("HTTP/1.1 200 OK", answer.StartLine);
        return ssp.Provider.Requests.Last();
    }
}
