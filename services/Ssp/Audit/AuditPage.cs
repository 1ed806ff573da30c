using System.Buffers;
using System.Text.Json;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Ssp.Agreements;

namespace SpineSandbox.Ssp.Audit;

/// <summary>A block in the making. Used again when it has been written.</summary>
internal sealed class AuditPage : IDisposable
{
    // A block stays below what the runtime treats as a large object.
    private const int Full = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _bytes = new(Full + Full / 4);
    private readonly Utf8JsonWriter _json;
    private DateTimeOffset _firstAt;
    private DateTimeOffset _lastAt;

    public AuditPage() => _json = new Utf8JsonWriter(_bytes);

    /// <summary>Whose requests these are; a page holds those of one generation only.</summary>
    public StoreGeneration<SspContext, AgreementBook>? Generation { get; private set; }

    public int Count { get; private set; }

    public bool IsFull => _json.BytesCommitted + _json.BytesPending > Full;

    public void Begin(StoreGeneration<SspContext, AgreementBook> generation)
    {
        Generation = generation;
        Count = 0;
        (_firstAt, _lastAt) = (DateTimeOffset.MaxValue, DateTimeOffset.MinValue);
        _bytes.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartArray();
    }

    public void Add(AuditTransaction finished)
    {
        finished.Write(_json);
        Count++;
        _firstAt = finished.At < _firstAt ? finished.At : _firstAt;
        _lastAt = finished.At > _lastAt ? finished.At : _lastAt;
    }

    public AuditBlock ToBlock(long lastId)
    {
        _json.WriteEndArray();
        _json.Flush();
        return new AuditBlock { LastId = lastId, FirstAt = _firstAt, LastAt = _lastAt, Entries = _bytes.WrittenSpan.ToArray() };
    }

    public void Dispose() => _json.Dispose();
}
