using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>The latest exchanges of this service, newest last. Bounded in number and in bytes: the oldest make room.</summary>
public sealed class ExchangeRing(IOptions<SandboxOptions> options) : IResettable
{
    private const int MostExchanges = 2_000;
    private const long MostBytes = 32 * 1024 * 1024;

    /// <summary>Longer than it takes to put an exchange away when its answer is out; a body that still streams is not waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private readonly string _service = options.Value.Name;
    private readonly Lock _gate = new();
    private readonly Queue<(Exchange Exchange, long Bytes)> _exchanges = new();
    private long _bytes;
    private long _lastNumber;
    private int _answering;

    /// <summary>Adds a finished exchange and gives it its ID. The ring holds its bodies for as long as it is there.</summary>
    public Exchange Add(Exchange exchange)
    {
        Hold(exchange);
        lock (_gate)
        {
            (exchange.Service, exchange.Number) = (_service, ++_lastNumber);
            // Counted once, here: the bodies of an exchange that is still streaming grow afterwards.
            var bytes = BytesOf(exchange);
            _exchanges.Enqueue((exchange, bytes));
            _bytes += bytes;

            while (_exchanges.Count > MostExchanges || _bytes > MostBytes)
            {
                Drop();
            }

            return exchange;
        }
    }

    /// <summary>
    /// Returns when the exchange of every answer that a caller may have is in the ring: a caller has its answer a moment before
    /// the service is done with it.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        for (var began = Stopwatch.GetTimestamp(); Volatile.Read(ref _answering) > 0 && Stopwatch.GetElapsedTime(began) < Patience;)
        {
            await Task.Delay(Moment, cancellationToken);
        }
    }

    /// <summary>What the ring holds, oldest first, as its reader wants to have it.</summary>
    /// <param name="traceId">Only of this trace.</param>
    /// <param name="after">Only newer than the exchange with this ID; an ID that has left the ring counts by its number.</param>
    /// <param name="limit">At most so many, the newest.</param>
    public IReadOnlyList<ExchangeView> Read(string? traceId = null, string? after = null, int? limit = null)
    {
        var afterNumber = NumberOf(after);
        var chosen = new List<Exchange>();
        lock (_gate)
        {
            foreach (var (exchange, _) in _exchanges)
            {
                if (exchange.Number > afterNumber && (traceId is null || exchange.TraceId.Equals(traceId, StringComparison.OrdinalIgnoreCase)))
                {
                    chosen.Add(exchange);
                }
            }

            chosen.RemoveRange(0, Math.Max(0, chosen.Count - (limit ?? chosen.Count)));
            chosen.ForEach(Hold);
        }

        try
        {
            return chosen.ConvertAll(ExchangeView.Of);
        }
        finally
        {
            chosen.ForEach(Release);
        }
    }

    internal void Answering() => Interlocked.Increment(ref _answering);

    internal void Answered() => Interlocked.Decrement(ref _answering);

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            while (_exchanges.Count > 0)
            {
                Drop();
            }
        }

        return Task.CompletedTask;
    }

    private void Drop()
    {
        var (oldest, bytes) = _exchanges.Dequeue();
        _bytes -= bytes;
        Release(oldest);
    }

    private static void Hold(Exchange exchange)
    {
        exchange.RequestBody.Hold();
        exchange.ResponseBody.Hold();
    }

    private static void Release(Exchange exchange)
    {
        exchange.RequestBody.Release();
        exchange.ResponseBody.Release();
    }

    private static long BytesOf(Exchange exchange) => exchange.RequestBody.Kept + exchange.ResponseBody.Kept;

    private static long NumberOf(string? id) =>
        long.TryParse(id.AsSpan((id?.LastIndexOf('-') ?? -1) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
