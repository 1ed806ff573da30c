using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SpineSandbox.Console.Exchanges;

namespace SpineSandbox.Console.Live;

/// <summary>Follows the exchanges of all services while somebody looks: one watch for all who do, none when nobody does.</summary>
internal sealed class ExchangeWatch(IServiceScopeFactory scopes) : IDisposable
{
    /// <summary>Short enough to look live, long enough to cost next to nothing.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(400);

    /// <summary>Of a burst, so many of each service reach the page.</summary>
    private const int MostAtOnce = 100;

    private readonly Lock _gate = new();
    private readonly List<ChannelWriter<SeenExchange>> _lookers = [];
    private CancellationTokenSource? _watching;

    /// <summary>What is exchanged from now on, until the looker leaves.</summary>
    public async IAsyncEnumerable<SeenExchange> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = Channel.CreateBounded<SeenExchange>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });
        Join(seen.Writer);
        try
        {
            await foreach (var exchange in seen.Reader.ReadAllAsync(cancellationToken))
            {
                yield return exchange;
            }
        }
        finally
        {
            Leave(seen.Writer);
        }
    }

    public void Dispose() => _watching?.Dispose();

    private void Join(ChannelWriter<SeenExchange> looker)
    {
        lock (_gate)
        {
            _lookers.Add(looker);
            if (_watching is null)
            {
                _watching = new CancellationTokenSource();
                _ = WatchAsync(_watching.Token);
            }
        }
    }

    private void Leave(ChannelWriter<SeenExchange> looker)
    {
        lock (_gate)
        {
            _lookers.Remove(looker);
            if (_lookers.Count == 0)
            {
                _watching?.Cancel();
                _watching?.Dispose();
                _watching = null;
            }
        }
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        // Not the sandbox's clock: this is about what people see.
        using var timer = new PeriodicTimer(Beat);
        await using var scope = scopes.CreateAsyncScope();
        var exchanges = scope.ServiceProvider.GetRequiredService<ExchangeCollector>();
        var places = new Dictionary<string, string>();
        try
        {
            await Task.WhenAll(exchanges.Services.Select(name => FindPlaceAsync(name)));
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                var news = await Task.WhenAll(exchanges.Services.Select(name => SinceAsync(name)));
                Tell(news.SelectMany(some => some).OrderBy(exchange => exchange.View.At));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Nobody looks any more.
        }

        async Task FindPlaceAsync(string name)
        {
            if (await exchanges.SinceAsync(name, null, 1, cancellationToken) is [.., var last])
            {
                Remember(name, last);
            }
        }

        async Task<IReadOnlyList<SeenExchange>> SinceAsync(string name)
        {
            string? place;
            lock (places)
            {
                place = places.GetValueOrDefault(name);
            }

            var since = await exchanges.SinceAsync(name, place, MostAtOnce, cancellationToken);
            if (since is null)
            {
                // It is down; when it is back, it counts from one again.
                lock (places)
                {
                    places.Remove(name);
                }

                return [];
            }

            if (since is [.., var last])
            {
                Remember(name, last);
            }

            return since;
        }

        void Remember(string name, SeenExchange last)
        {
            lock (places)
            {
                places[name] = last.View.Id;
            }
        }
    }

    private void Tell(IEnumerable<SeenExchange> exchanges)
    {
        lock (_gate)
        {
            foreach (var exchange in exchanges)
            {
                _lookers.ForEach(looker => looker.TryWrite(exchange));
            }
        }
    }
}
