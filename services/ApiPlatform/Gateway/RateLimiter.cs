using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using SpineSandbox.ApiPlatform.Applications;
using SpineSandbox.ApiPlatform.Errors;
using SpineSandbox.ApiPlatform.Products;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.ApiPlatform.Gateway;

/// <summary>Counts calls by the clock. A call that the spike arrest stops does not use up the quota.</summary>
internal sealed class RateLimiter(IOptions<GatewayOptions> options, TimeProvider clock) : IResettable
{
    private readonly ConcurrentDictionary<(string Product, string Application), CallCounter> _counters = new();

    /// <exception cref="PlatformException">There were too many calls.</exception>
    public void Count(ApiProduct product, Application application)
    {
        var limit = options.Value.Limits.GetValueOrDefault(product.Name) ?? options.Value.DefaultLimit;
        var counter = _counters.GetOrAdd((product.Name, limit.PerApplication ? application.ApiKey : ""), static _ => new CallCounter());
        if (counter.TryCount(limit, clock.GetUtcNow()) is { } pause)
        {
            throw new PlatformException(PlatformFaults.TooManyRequests(product, pause), new Refusal(
                $"{product.Name} takes {limit.PerMinute} calls in a minute and {limit.PerSecond} in a second{(limit.PerApplication ? " from an application" : "")}.",
                $"applications/{application.ApiKey}",
                $"Come again in {pause.TotalSeconds:0.#} s, or raise ApiPlatform:Gateway:Limits:{product.Name}."));
        }
    }

    public Task ResetAsync(CancellationToken cancellationToken)
    {
        _counters.Clear();

        return Task.CompletedTask;
    }
}
