using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Ssp.Audit;

/// <summary>What somebody asks of the audit. <c>from</c> and <c>to</c> are ASIDs or instants, whichever they look like.</summary>
internal sealed class AuditQuery
{
    private const int Usual = 100;
    private const int Most = 1_000;

    private Bound From { get; init; }

    private Bound To { get; init; }

    private string? TraceId { get; init; }

    private long? After { get; init; }

    private int Limit { get; init; }

    public static bool TryParse(
        string? from, string? to, string? traceId, long? after, int? limit, [NotNullWhen(true)] out AuditQuery? query, [NotNullWhen(false)] out string? fault)
    {
        var valid = Bound.TryParse(from, out var first) & Bound.TryParse(to, out var last);

        query = valid ? new AuditQuery { From = first, To = last, TraceId = traceId, After = after, Limit = Math.Clamp(limit ?? Usual, 1, Most) } : null;
        fault = valid ? null : "'from' and 'to' are each an ASID (twelve digits) or an instant (2026-03-02T09:30:00Z).";
        return valid;
    }

    /// <summary>Oldest first: the next ones after an ID, or without one the newest.</summary>
    public async Task<IReadOnlyList<AuditEntry>> RunAsync(SspContext context, CancellationToken cancellationToken)
    {
        var entries = context.Audit.AsNoTracking();
        entries = From.Asid is { } sender ? entries.Where(entry => entry.FromAsid == sender) : entries;
        entries = To.Asid is { } receiver ? entries.Where(entry => entry.ToAsid == receiver) : entries;
        entries = From.Instant is { } first ? entries.Where(entry => entry.At >= first) : entries;
        entries = To.Instant is { } last ? entries.Where(entry => entry.At <= last) : entries;
        entries = TraceId is not null ? entries.Where(entry => entry.TraceId == TraceId || entry.SspTraceId == TraceId) : entries;

        if (After is { } after)
        {
            return await entries.Where(entry => entry.Id > after).OrderBy(entry => entry.Id).Take(Limit).ToListAsync(cancellationToken);
        }

        var newest = await entries.OrderByDescending(entry => entry.Id).Take(Limit).ToListAsync(cancellationToken);
        newest.Reverse();
        return newest;
    }

    private readonly record struct Bound(string? Asid, DateTimeOffset? Instant)
    {
        public static bool TryParse(string? text, out Bound bound)
        {
            bound = default;
            if (string.IsNullOrEmpty(text))
            {
                return true;
            }

            if (Spine.Identifiers.Asid.TryParse(text, out var asid))
            {
                bound = new Bound(asid.Value, null);
                return true;
            }

            var valid = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant);
            bound = new Bound(null, instant);
            return valid;
        }
    }
}
