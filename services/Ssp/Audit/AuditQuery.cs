using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace SpineSandbox.Ssp.Audit;

/// <summary>What somebody asks of the audit.</summary>
internal sealed record AuditQuery
{
    private const int Usual = 100;
    private const int Most = 1_000;

    private AuditBound From { get; init; }

    private AuditBound To { get; init; }

    private string? TraceId { get; init; }

    private long? After { get; init; }

    private int Limit { get; init; }

    public static bool TryParse(
        string? from, string? to, string? traceId, long? after, int? limit, [NotNullWhen(true)] out AuditQuery? query, [NotNullWhen(false)] out string? fault)
    {
        var valid = AuditBound.TryParse(from, out var first) & AuditBound.TryParse(to, out var last);

        query = valid ? new AuditQuery { From = first, To = last, TraceId = traceId, After = after, Limit = Math.Clamp(limit ?? Usual, 1, Most) } : null;
        fault = valid ? null : "'from' and 'to' are each an ASID (twelve digits) or an instant (2026-03-02T09:30:00Z).";
        return valid;
    }

    /// <summary>Oldest first: the next ones after an ID, or without one the newest.</summary>
    public async Task<IReadOnlyList<AuditEntry>> RunAsync(SspContext context, CancellationToken cancellationToken)
    {
        var forward = After is not null;
        var texts = new[] { From.Asid, To.Asid, TraceId }.OfType<string>().Select(text => JsonEncodedText.Encode(text)).ToList();
        var found = new List<AuditEntry>();
        var blocks = Candidates(context.Audit.AsNoTracking());
        blocks = forward ? blocks.OrderBy(block => block.LastId) : blocks.OrderByDescending(block => block.LastId);
        await foreach (var block in blocks.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!texts.TrueForAll(text => block.Entries.AsSpan().IndexOf(text.EncodedUtf8Bytes) >= 0))
            {
                continue;
            }

            var entries = EntriesOf(block).Where(Matches);
            found.AddRange(forward ? entries : entries.Reverse());
            if (found.Count >= Limit)
            {
                break;
            }
        }

        var chosen = found.Take(Limit);
        return [.. forward ? chosen : chosen.Reverse()];
    }

    private static IEnumerable<AuditEntry> EntriesOf(AuditBlock block)
    {
        var entries = JsonSerializer.Deserialize<List<AuditEntry>>(block.Entries, AuditJson.Options)!;
        return entries.Select((entry, place) => entry with { Id = block.LastId - entries.Count + 1 + place });
    }

    /// <summary>Blocks that may hold entries that match, by their bounds.</summary>
    private IQueryable<AuditBlock> Candidates(IQueryable<AuditBlock> blocks)
    {
        blocks = After is { } after ? blocks.Where(block => block.LastId > after) : blocks;
        blocks = From.Instant is { } first ? blocks.Where(block => block.LastAt >= first) : blocks;
        return To.Instant is { } last ? blocks.Where(block => block.FirstAt <= last) : blocks;
    }

    private bool Matches(AuditEntry entry) =>
        (After is not { } after || entry.Id > after) &&
        (From.Instant is not { } first || entry.At >= first) &&
        (To.Instant is not { } last || entry.At <= last) &&
        (From.Asid is null || entry.FromAsid == From.Asid) &&
        (To.Asid is null || entry.ToAsid == To.Asid) &&
        (TraceId is null || entry.TraceId == TraceId || entry.SspTraceId == TraceId);
}
