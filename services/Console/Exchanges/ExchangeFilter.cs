using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SpineSandbox.Pages.Journeys;
using SpineSandbox.Sandbox.Api;

namespace SpineSandbox.Console.Exchanges;

/// <summary>Which exchanges somebody wants to see. What is null or blank does not matter.</summary>
public sealed record ExchangeFilter
{
    /// <summary>How many of the newest exchanges of each service are looked through for one that fits.</summary>
    private const int LookedThrough = 1000;

    /// <summary>The same where all fit that are no polls.</summary>
    private const int Glanced = 300;

    private const int Shown = 100;

    public string? TraceId { get; init; }

    /// <summary>Only what this service recorded.</summary>
    public string? Service { get; init; }

    /// <summary>An NHS number, anywhere in the exchange.</summary>
    public string? Patient { get; init; }

    /// <summary>An ASID, as sender, receiver or anywhere else.</summary>
    public string? Asid { get; init; }

    /// <summary>An interaction ID, or a part of one.</summary>
    public string? Interaction { get; init; }

    /// <summary>A number, a class such as <c>4xx</c>, or <see cref="Refused"/>.</summary>
    public string? Status { get; init; }

    /// <summary>Any text of address, headers, bodies or the token's claims, in any case.</summary>
    public string? Text { get; init; }

    /// <summary>What stands for everything that was refused or broke.</summary>
    public const string Refused = "refused";

    /// <summary>Whether the looks of MESH clients into their inboxes are shown, which are many and say little.</summary>
    public bool WithPolls { get; init; }

    public int MostShown { get; init; } = Shown;

    /// <summary>How many each service is asked for.</summary>
    public int Limit => LooksInside ? LookedThrough : Math.Max(MostShown, Glanced);

    private bool LooksInside => Given.Any(pair => pair.Key is not ("traceId" or "service" or "polls"));

    private IEnumerable<KeyValuePair<string, string?>> Given => new Dictionary<string, string?>
    {
        ["traceId"] = TraceId,
        ["service"] = Service,
        ["patient"] = Patient,
        ["asid"] = Asid,
        ["interaction"] = Interaction,
        ["status"] = Status,
        ["text"] = Text,
        ["polls"] = WithPolls ? "true" : null,
    }.Where(pair => !string.IsNullOrWhiteSpace(pair.Value));

    public static ExchangeFilter Of(IQueryCollection query)
    {
        string? Value(string name) => query[name].ToString().Trim() is { Length: > 0 } value ? value : null;

        return new ExchangeFilter
        {
            TraceId = Value("traceId"),
            Service = Value("service"),
            Patient = Value("patient") is { } patient ? string.Concat(patient.Where(char.IsAsciiDigit)) : null,
            Asid = Value("asid"),
            Interaction = Value("interaction"),
            Status = Value("status"),
            Text = Value("text"),
            WithPolls = Value("polls") == "true",
        };
    }

    /// <summary>The address with this filter behind it.</summary>
    public string At(string path) => QueryHelpers.AddQueryString(path, Given);

    public bool Fits(ExchangeView exchange) =>
        (TraceId is null || exchange.TraceId.Equals(TraceId, StringComparison.OrdinalIgnoreCase))
        && (WithPolls || TraceId is not null || !IsPoll(exchange))
        && FitsStatus(exchange)
        && Holds(exchange, Patient)
        && Holds(exchange, Asid)
        && (Interaction is null || InteractionOf(exchange).Contains(Interaction, StringComparison.OrdinalIgnoreCase))
        && Holds(exchange, Text);

    private static bool IsPoll(ExchangeView exchange) =>
        exchange is { Method: "GET", Status: 200 } && exchange.Url.Contains("/inbox?", StringComparison.Ordinal) && exchange.From.StartsWith("mesh-client", StringComparison.Ordinal);

    private bool FitsStatus(ExchangeView exchange) => Status?.ToLowerInvariant() switch
    {
        null => true,
        Refused => exchange.RefusedBecause is not null || StatusTone.Of(exchange.Status) is "refused" or "broken",
        [var digit, 'x', 'x'] => exchange.Status / 100 == digit - '0',
        var number => exchange.Status.ToString(CultureInfo.InvariantCulture) == number,
    };

    private static bool Holds(ExchangeView exchange, string? text) =>
        string.IsNullOrEmpty(text) || ExchangeText.All(exchange).Any(part => part.Contains(text, StringComparison.OrdinalIgnoreCase));

    // SSP and providers are told by header, SDS is asked in the address.
    private static string InteractionOf(ExchangeView exchange) =>
        exchange.RequestHeaders.GetValueOrDefault("Ssp-InteractionID") ?? Uri.UnescapeDataString(exchange.Url);
}
