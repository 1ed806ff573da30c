using SpineSandbox.Ssp.Tests.Surroundings;

namespace SpineSandbox.Ssp.Tests.Gate;

/// <summary>Targets that would take SSP elsewhere if it let them. A canary listens elsewhere: it hears nothing, and neither does the provider.</summary>
public sealed class HostileTargetTests(HostileTargetTests.SspWithCanary ssp) : IClassFixture<HostileTargetTests.SspWithCanary>
{
    /// <summary>What is put between the braces: the provider's and the canary's host and port, and the path of the registered root.</summary>
    public static TheoryData<string, string> Targets => new()
    {
        // Another place outright.
        { "the canary", "http://{canary}/TA20047/DSTU2/1/Patient" },
        { "the canary by IP", "http://127.0.0.1:{canary-port}/TA20047/DSTU2/1/Patient" },
        { "the canary by IPv6", "http://[::1]:{canary-port}/TA20047/DSTU2/1/Patient" },
        { "the canary by a number", "http://2130706433:{canary-port}/TA20047/DSTU2/1/Patient" },
        { "the canary by octal numbers", "http://0177.0.0.1:{canary-port}/TA20047/DSTU2/1/Patient" },
        { "the canary by hexadecimal numbers", "http://0x7f.1:{canary-port}/TA20047/DSTU2/1/Patient" },
        { "the canary at any address", "http://0.0.0.0:{canary-port}/TA20047/DSTU2/1/Patient" },
        { "the canary by a mapped address", "http://[::ffff:127.0.0.1]:{canary-port}/TA20047/DSTU2/1/Patient" },
        { "no scheme", "{canary}/TA20047/DSTU2/1/Patient" },
        { "a scheme left open", "//{canary}/TA20047/DSTU2/1/Patient" },
        { "nothing at all", "" },
        { "a path only", "TA20047/DSTU2/1/Patient" },
        { "a file", "file:///etc/passwd" },
        { "gopher", "gopher://{canary}/_GET" },
        { "ftp", "ftp://{canary}/" },
        { "a websocket", "ws://{provider}{root}/Patient" },
        { "a script", "javascript:alert(1)" },

        // The provider under another name.
        { "the provider by IP", "http://127.0.0.1:{provider-port}{root}/Patient" },
        { "the provider by IPv6", "http://[::1]:{provider-port}{root}/Patient" },
        { "the provider in capitals", "http://LOCALHOST:{provider-port}{root}/Patient" },
        { "the provider with a dot", "http://localhost.:{provider-port}{root}/Patient" },
        { "the scheme in capitals", "HTTP://{provider}{root}/Patient" },
        { "TLS where none is registered", "https://{provider}{root}/Patient" },
        { "the scheme with one slash", "http:/{provider}{root}/Patient" },
        { "the scheme with three slashes", "http:///{provider}{root}/Patient" },
        { "the scheme encoded", "http%3A//{provider}{root}/Patient" },
        { "the slashes encoded", "http:%2F%2F{provider}{root}/Patient" },
        { "everything encoded", "http%3A%2F%2F{provider}{root}/Patient" },
        { "the host encoded", "http://%6cocalhost:{provider-port}{root}/Patient" },
        { "the colon encoded", "http://localhost%3A{provider-port}{root}/Patient" },
        { "a leading blank", "%20http://{provider}{root}/Patient" },
        { "the port with a zero", "http://localhost:0{provider-port}{root}/Patient" },
        { "no port", "http://localhost{root}/Patient" },
        { "port 80", "http://localhost:80{root}/Patient" },
        { "the canary's port", "http://localhost:{canary-port}{root}/Patient" },

        // The registered address as a part of something else.
        { "user information before the canary", "http://{provider}@{canary}{root}/Patient" },
        { "user and password before the canary", "http://localhost:{provider-port}@{canary}/" },
        { "user information before the provider", "http://user@{provider}{root}/Patient" },
        { "an encoded at sign", "http://{provider}%40{canary}{root}/Patient" },
        { "the root behind the canary", "http://{canary}/http://{provider}{root}/Patient" },
        { "the root in the canary's query", "http://{canary}/?http://{provider}{root}/Patient" },
        { "the root in the canary's fragment", "http://{canary}/#http://{provider}{root}/Patient" },
        { "a host that begins alike", "http://{provider}.evil.test{root}/Patient" },
        { "a port that begins alike", "http://{provider}0{root}/Patient" },
        { "a backslash before the canary", "http://{provider}\\@{canary}{root}/Patient" },
        { "a backslash for a slash", "http:\\\\{provider}{root}/Patient" },
        { "a semicolon and the canary", "http://{provider};@{canary}{root}/Patient" },

        // The registered root, and out of it again.
        { "the version that begins alike", "http://{provider}{root}0/Patient" },
        { "a dot behind the root", "http://{provider}{root}.evil/Patient" },
        { "an at sign behind the root", "http://{provider}{root}@{canary}/" },
        { "a colon behind the root", "http://{provider}{root}:80/" },
        { "a backslash behind the root", "http://{provider}{root}\\..\\..\\admin" },
        { "an encoded slash behind the root", "http://{provider}{root}%2FPatient" },
        { "a fragment behind the root", "http://{provider}{root}#/Patient" },
        { "a fragment further on", "http://{provider}{root}/Patient#fragment" },
        { "two dots", "http://{provider}{root}/../../../admin" },
        { "two dots at the end", "http://{provider}{root}/.." },
        { "one dot", "http://{provider}{root}/./Patient" },
        { "two dots encoded", "http://{provider}{root}/%2e%2e/%2e%2e/admin" },
        { "two dots half encoded", "http://{provider}{root}/.%2E/.%2e/admin" },
        { "two dots encoded twice", "http://{provider}{root}/%252e%252e/admin" },
        { "two dots encoded thrice", "http://{provider}{root}/%25252e%25252e/admin" },
        { "two dots between encoded slashes", "http://{provider}{root}/x%2f..%2f..%2fadmin" },
        { "two dots between encoded backslashes", "http://{provider}{root}/x%5c..%5c..%5cadmin" },
        { "two dots before a parameter", "http://{provider}{root}/..;a=b/admin" },
        { "two dots of full width", "http://{provider}{root}/%ef%bc%8e%ef%bc%8e/admin\u00e9" },
        { "another practice", "http://{provider}/TA20048/DSTU2/1/Patient" },
        { "another case of the practice", "http://{provider}/ta20047/DSTU2/1/Patient" },
        { "another case of the version", "http://{provider}/TA20047/dstu2/1/Patient" },
        { "a doubled slash before the practice", "http://{provider}/{root}/Patient" },
        { "the practice encoded", "http://{provider}/%54A20047/DSTU2/1/Patient" },
        { "another product's root", "http://{provider}/TA20047/STU3/1/gpconnect/Patient/1" },
        { "a null character", "http://{provider}{root}/Patient%00" },
        { "a line break", "http://{provider}{root}/Patient%0d%0aHost:%20{canary}" },
        { "a tab", "http://{provider}{root}/Pa\ttient" },
        { "an escape character", "http://{provider}{root}/Patient\u001b" },
        { "a byte above ASCII", "http://{provider}{root}/Pati\u00e9nt" },
    };

    /// <summary>Whole requests whose heads try to say two things at once.</summary>
    public static TheoryData<string, string> Heads => new()
    {
        { "an absolute target at the canary", "GET http://{canary}/ HTTP/1.1\r\nHost: {canary}\r\n{headers}\r\n" },
        { "an absolute target and another host", "GET http://{provider}{root}/metadata HTTP/1.1\r\nHost: {canary}\r\n{headers}\r\n" },
        { "a tunnel to the canary", "CONNECT {canary} HTTP/1.1\r\nHost: {canary}\r\n{headers}\r\n" },
        { "a tunnel to the provider", "CONNECT {provider} HTTP/1.1\r\nHost: {provider}\r\n{headers}\r\n" },
        { "an asterisk", "GET * HTTP/1.1\r\nHost: {canary}\r\n{headers}\r\n" },
        { "two hosts", "GET /http://{provider}/admin HTTP/1.1\r\nHost: localhost\r\nHost: {canary}\r\n{headers}\r\n" },
        { "a header folded", "GET /http://{provider}{root}/metadata HTTP/1.1\r\nHost: localhost\r\n{headers}X-Folded: a\r\n GET http://{canary}/\r\n\r\n" },
        { "a blank before the colon", "GET /http://{provider}{root}/metadata HTTP/1.1\r\nHost: localhost\r\n{headers}Ssp-To : 918999198993\r\n\r\n" },
        { "two lengths", "POST /http://{provider}{root}/metadata HTTP/1.1\r\nHost: localhost\r\n{headers}Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}" },
        { "a length below zero", "POST /http://{provider}{root}/metadata HTTP/1.1\r\nHost: localhost\r\n{headers}Content-Length: -1\r\n\r\n" },
        { "a coding that hides another", "POST /http://{provider}{root}/metadata HTTP/1.1\r\nHost: localhost\r\n{headers}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" },
        { "a bare line feed", "GET /http://{provider}{root}/metadata HTTP/1.1\r\nHost: localhost\r\n{headers}X: a\nSsp-To: 1\r\n\r\n" },
        { "the headers of other proxies", "GET /http://{provider}/admin HTTP/1.1\r\nHost: {canary}\r\nX-Forwarded-Host: {canary}\r\nX-Original-URL: {root}\r\nX-Rewrite-URL: {root}\r\nSsp-Host: {canary}\r\n{headers}\r\n" },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Reaches_nothing(string name, string target)
    {
        await AssertReachesNothingAsync(name, new ConsumerRequest { Target = ssp.Fill(target) }.Bytes());
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public async Task Reaches_nothing_by_a_head_that_says_two_things(string name, string head)
    {
        var headers = string.Concat(ssp.CareRecord().Headers.Where(header => header.Key is not "Host").Select(header => $"{header.Key}: {header.Value}\r\n"));

        await AssertReachesNothingAsync(name, ssp.Fill(head).Replace("{headers}", headers, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Host_header_that_names_the_canary_decides_nothing()
    {
        var answer = await ssp.SendAsync(ssp.CareRecord().With("Host", ssp.Fill("{canary}")).With("X-Forwarded-Host", ssp.Fill("{canary}")));

        Assert.Equal("HTTP/1.1 200 OK", answer.StartLine);
        Assert.Equal(0, ssp.CanaryCalls);
    }

    private async Task AssertReachesNothingAsync(string name, string bytes)
    {
        var before = ssp.Provider.Requests.Count;
        using var consumer = await RawConsumer.ConnectAsync(ssp.Address);
        await consumer.SendAsync(bytes);
        var answer = await consumer.ReceiveAsync();

        Assert.True(answer.StartLine.StartsWith("HTTP/1.1 4", StringComparison.Ordinal), $"{name}: {answer.StartLine}");
        Assert.Equal(before, ssp.Provider.Requests.Count);
        Assert.Equal(0, ssp.CanaryCalls);
    }

    /// <summary>SSP, and a listener elsewhere that counts who calls.</summary>
    public sealed class SspWithCanary : SspFixture
    {
        private readonly RawProvider _canary = new();

        public int CanaryCalls => _canary.Connections;

        public string Fill(string text)
        {
            var (provider, canary) = (new Uri(Provider.Address), new Uri(_canary.Address));
            return text
                .Replace("{provider}", provider.Authority, StringComparison.Ordinal)
                .Replace("{provider-port}", $"{provider.Port}", StringComparison.Ordinal)
                .Replace("{canary}", canary.Authority, StringComparison.Ordinal)
                .Replace("{canary-port}", $"{canary.Port}", StringComparison.Ordinal)
                .Replace("{root}", "/TA20047/DSTU2/1", StringComparison.Ordinal);
        }
    }
}
