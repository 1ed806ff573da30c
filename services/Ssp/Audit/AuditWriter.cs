using System.Buffers;
using System.Text;
using System.Text.Json;
using SpineSandbox.Ssp.Agreements;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.Ssp.Audit;

/// <summary>Puts finished requests into blocks, and numbers them. Used by one thread at a time.</summary>
internal sealed class AuditWriter
{
    // A block's text stays below what the runtime treats as a large object.
    private const int FullBlock = 32 * 1024;

    private readonly ArrayBufferWriter<byte> _json = new(2 * FullBlock);
    private readonly List<AuditBlock> _blocks = [];
    private StoreGeneration<SspContext, AgreementBook>? _generation;
    private long _lastId;

    public async Task WriteAsync(StoreGeneration<SspContext, AgreementBook> generation, IReadOnlyList<AuditTransaction> finished) =>
        await generation.WriteAsync(
            async (context, _) =>
            {
                if (_generation != generation)
                {
                    _lastId = context.Audit.Max(block => (long?)block.LastId) ?? 0;
                    _generation = generation;
                }

                _blocks.Clear();
                for (var next = 0; next < finished.Count;)
                {
                    next += Fill(finished, next);
                }

                context.Audit.AddRange(_blocks);
                await context.SaveChangesAsync();
                return _blocks.Count;
            },
            CancellationToken.None);

    private int Fill(IReadOnlyList<AuditTransaction> finished, int first)
    {
        var (firstAt, lastAt) = (DateTimeOffset.MaxValue, DateTimeOffset.MinValue);
        var next = first;
        _json.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_json))
        {
            json.WriteStartArray();
            while (next < finished.Count && json.BytesCommitted + json.BytesPending < FullBlock)
            {
                var transaction = finished[next++];
                transaction.Write(json, ++_lastId);
                firstAt = transaction.At < firstAt ? transaction.At : firstAt;
                lastAt = transaction.At > lastAt ? transaction.At : lastAt;
            }

            json.WriteEndArray();
        }

        _blocks.Add(new AuditBlock { LastId = _lastId, FirstAt = firstAt, LastAt = lastAt, Entries = Encoding.UTF8.GetString(_json.WrittenSpan) });
        return next - first;
    }
}
