using System.Diagnostics;
using System.Formats.Asn1;
using System.Globalization;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sds.Ldap.Protocol;
using SpineSandbox.Sds.Ldap.Searches;

namespace SpineSandbox.Sds.Ldap.Server;

/// <summary>Keeps searches over LDAP where HTTP requests are kept: among the exchanges of this service, and as spans.</summary>
internal sealed class SearchRecorder(ExchangeRing ring, IOptions<SandboxOptions> sandbox, TimeProvider clock)
{
    public const string SpanSource = "SpineSandbox.Sds.Ldap";

    public const string Method = "SEARCH";

    private static readonly ActivitySource Spans = new(SpanSource);

    /// <param name="message">The request.</param>
    /// <param name="client">The name that the client has bound as; empty for an anonymous one.</param>
    /// <param name="server">Scheme, host and port that it came to.</param>
    public RecordedSearch Begin(LdapMessage message, string client, string server)
    {
        // LDAP carries no trace context: each search is a trace of its own.
        Activity.Current = null;
        var span = Spans.StartActivity(Method, ActivityKind.Server);
        var (url, headers) = Describe(message, server);
        if (span is { IsAllDataRequested: true })
        {
            span.SetTag("network.protocol.name", "ldap").SetTag("url.full", url);
        }

        return new RecordedSearch(span, clock, search => Add(search, url, headers, client));
    }

    private void Add(RecordedSearch search, string url, HeaderDictionary headers, string client) => ring.Add(new Exchange
    {
        TraceId = search.TraceId,
        At = search.At,
        From = client.Length == 0 ? Caller.Unknown : client,
        To = sandbox.Value.Name,
        Method = Method,
        Url = url,
        RequestHeaders = CapturedHeaders.Of(headers),
        Status = (int)search.Code,
        ResponseHeaders = CapturedHeaders.Of(search.Headers),
        ResponseBody = search.Found,
        DurationMs = search.Elapsed.TotalMilliseconds,
        RefusedBecause = search.WhyRefused,
    });

    // What an LDAP URL has no room for stands beside it, as headers do beside that of HTTP.
    private static (string Url, HeaderDictionary Headers) Describe(LdapMessage message, string server)
    {
        var headers = new HeaderDictionary();
        if (message.Controls.Count > 0)
        {
            headers["controls"] = string.Join(", ", message.Controls.Select(control => control.Critical ? $"{control.Oid} (critical)" : control.Oid));
        }

        try
        {
            var search = WrittenSearch.Parse(message);
            AddUnlessZero(headers, "sizeLimit", search.SizeLimit);
            AddUnlessZero(headers, "timeLimit", search.TimeLimit);
            if (search.TypesOnly)
            {
                headers["typesOnly"] = "TRUE";
            }

            return (SearchUrl.Of(server, search), headers);
        }
        catch (Exception broken) when (broken is AsnContentException or LdapException)
        {
            return ($"{server}/", headers);
        }
    }

    private static void AddUnlessZero(HeaderDictionary headers, string name, int value)
    {
        if (value != 0)
        {
            headers[name] = value.ToString(CultureInfo.InvariantCulture);
        }
    }
}
