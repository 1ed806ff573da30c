using System.Diagnostics;
using System.Globalization;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sds.Ldap.Protocol;
using SpineSandbox.Sds.Ldap.Tree;

namespace SpineSandbox.Sds.Ldap.Server;

/// <summary>One search while it is answered, as its exchange and its span will tell it.</summary>
/// <param name="span">Null where nobody traces.</param>
/// <param name="clock">Tells when.</param>
/// <param name="ended">Called once, at the end.</param>
internal sealed class RecordedSearch(Activity? span, TimeProvider clock, Action<RecordedSearch> ended) : IDisposable
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private int _entries;

    public DateTimeOffset At { get; } = clock.GetUtcNow();

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    public string TraceId => span?.TraceId.ToString() ?? "";

    /// <summary>The entries that were sent, as LDIF.</summary>
    public CapturedBody Found { get; } = new();

    /// <summary>What the client was told at the end; null while it was told nothing.</summary>
    public LdapResult? Result { get; set; }

    /// <summary>The result's code. A client that was told nothing has abandoned the search or left: canceled, as RFC 3909 calls it.</summary>
    public ResultCode Code => Result?.Code ?? ResultCode.Canceled;

    public HeaderDictionary Headers
    {
        get
        {
            var headers = new HeaderDictionary { ["entries"] = _entries.ToString(CultureInfo.InvariantCulture) };
            if (Result is { } result)
            {
                headers["resultCode"] = $"{(int)result.Code} {char.ToLowerInvariant($"{result.Code}"[0])}{$"{result.Code}"[1..]}";
                headers["matchedDN"] = result.MatchedDn;
                headers["diagnosticMessage"] = result.Diagnostics;
            }

            return headers;
        }
    }

    public Refusal? WhyRefused => Result switch
    {
        null => new Refusal("The client abandoned the search, or left before the end of its answer."),
        { Code: ResultCode.Success } => null,
        { Code: ResultCode.SizeLimitExceeded } => new Refusal(
            "There is more than the client's size limit lets it have.", Remedy: "Ask with a larger limit or none, or in pages."),
        { Code: ResultCode.TimeLimitExceeded } => new Refusal(
            "The client's time limit was over before all was sent.", Remedy: "Ask with a larger limit or none, or in pages."),
        { Code: ResultCode.NoSuchObject, MatchedDn: var nearest } => new Refusal(
            $"There is no entry to begin at; the nearest above it is '{nearest}'.",
            Remedy: $"Search below {EntryNames.Services} or {EntryNames.Organisations}."),
        var other => new Refusal(other.Diagnostics),
    };

    public void Add(LdapEntry entry, IEnumerable<LdapAttribute> attributes, bool typesOnly)
    {
        _entries++;
        Found.Append(entry.NameLine);
        foreach (var attribute in attributes)
        {
            Found.Append(typesOnly ? Ldif.Lines(attribute.Type.Name) : attribute.Lines);
        }

        Found.Append("\n"u8);
    }

    public void Dispose()
    {
        ended(this);
        Found.Release();
        if (span is { IsAllDataRequested: true })
        {
            span.SetTag("ldap.result_code", (int)Code).SetTag("ldap.entries", _entries);
        }

        span?.Dispose();
    }
}
