using System.Globalization;

namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>One call that a service received or sent, as it was on the wire: an HTTP request, or a search over LDAP.</summary>
public sealed class Exchange
{
    /// <summary>The service's name and a number that only grows; empty before the exchange is in the ring.</summary>
    public string Id => Number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Service}-{Number}");

    /// <summary>The W3C trace that the call belongs to: 32 hexadecimal digits, or empty.</summary>
    public required string TraceId { get; init; }

    /// <summary>When the call began, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who called: a resource name where it is one of ours, an ASID where the caller gave one, else <c>client</c>.</summary>
    public required string From { get; init; }

    /// <summary>Who was called: a resource name, or host and port.</summary>
    public required string To { get; init; }

    /// <summary>The verb of HTTP, or <c>SEARCH</c> over LDAP.</summary>
    public required string Method { get; init; }

    /// <summary>As asked; a search over LDAP as an LDAP URL (RFC 4516).</summary>
    public required string Url { get; init; }

    public required CapturedHeaders RequestHeaders { get; init; }

    public CapturedBody RequestBody { get; init; } = CapturedBody.Empty;

    /// <summary>The HTTP status, or 0 where no answer came; over LDAP the result code (RFC 4511), where 0 is success.</summary>
    public int Status { get; init; }

    public CapturedHeaders ResponseHeaders { get; init; } = CapturedHeaders.None;

    public CapturedBody ResponseBody { get; init; } = CapturedBody.Empty;

    public double DurationMs { get; init; }

    public Refusal? RefusedBecause { get; init; }

    /// <summary>Given by the ring, as the next: half of <see cref="Id"/>, put together when somebody asks.</summary>
    internal string Service { get; set; } = "";

    internal long Number { get; set; }
}
