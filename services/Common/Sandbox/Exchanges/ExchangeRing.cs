using System.Globalization;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>The latest exchanges of this service, newest last. Bounded in number and in bytes: the oldest make room.</summary>
public sealed class ExchangeRing(IOptions<SandboxOptions> options) : IResettable
{
    private const int MostExchanges = 2_000;
    private const long MostBytes = 32 * 1024 * 1024;

    private readonly string _service = options.Value.Name;
    private readonly Lock _gate = new();
    private readonly Queue<(Exchange Exchange, long Bytes)> _exchanges = new();
    private long _bytes;
    private long _lastNumber;

    /// <summary>Adds a finished exchange and gives it its ID.</summary>
    public Exchange Add(Exchange exchange)
    {
        lock (_gate)
        {
            exchange.Id = string.Create(CultureInfo.InvariantCulture, $"{_service}-{++_lastNumber}");
            // Counted once, here: the bodies of an exchange that is still streaming grow afterwards.
            var bytes = BytesOf(exchange);
            _exchanges.Enqueue((exchange, bytes));
            _bytes += bytes;

            while (_exchanges.Count > MostExchanges || _bytes > MostBytes)
            {
                _bytes -= _exchanges.Dequeue().Bytes;
            }

            return exchange;
        }
    }

    /// <param name="traceId">Only of this trace.</param>
    /// <param name="after">Only newer than the exchange with this ID; an ID that has left the ring counts by its number.</param>
    /// <param name="limit">At most so many, the newest.</param>
    public IReadOnlyList<Exchange> Read(string? traceId = null, string? after = null, int? limit = null)
    {
        var afterNumber = NumberOf(after);
        Exchange[] all;
        lock (_gate)
        {
            all = [.. _exchanges.Select(entry => entry.Exchange)];
        }

        var chosen = all.Where(exchange =>
            (traceId is null || exchange.TraceId.Equals(traceId, StringComparison.OrdinalIgnoreCase)) &&
            NumberOf(exchange.Id) > afterNumber);

        return limit is { } most ? [.. chosen.TakeLast(most)] : [.. chosen];
    }

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _exchanges.Clear();
            _bytes = 0;
        }

        return Task.CompletedTask;
    }

    private static long BytesOf(Exchange exchange) => exchange.RequestBody.Kept + exchange.ResponseBody.Kept;

    private static long NumberOf(string? id) =>
        long.TryParse(id.AsSpan((id?.LastIndexOf('-') ?? -1) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
