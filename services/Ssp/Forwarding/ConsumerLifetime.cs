using Microsoft.AspNetCore.Http.Features;

namespace SpineSandbox.Ssp.Forwarding;

/// <summary>Remembers who ended a request early: a connection looks the same afterwards, whether the consumer left or SSP cut it.</summary>
internal sealed class ConsumerLifetime(IHttpRequestLifetimeFeature connection) : IHttpRequestLifetimeFeature
{
    private bool _cutHere;

    public CancellationToken RequestAborted
    {
        get => connection.RequestAborted;
        set => connection.RequestAborted = value;
    }

    public bool ConsumerLeft => connection.RequestAborted.IsCancellationRequested && !_cutHere;

    public static ConsumerLifetime Watch(HttpContext context)
    {
        var lifetime = new ConsumerLifetime(context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>());
        context.Features.Set<IHttpRequestLifetimeFeature>(lifetime);
        return lifetime;
    }

    public void Abort()
    {
        // Only where the consumer has not left before.
        _cutHere = !connection.RequestAborted.IsCancellationRequested;
        connection.Abort();
    }
}
