namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>From a request to the exchange that it becomes.</summary>
public static class RequestExchange
{
    /// <summary>The exchange of a request that was sent, answered or not.</summary>
    public static Exchange Exchange(this HttpRequestMessage request) =>
        request.Options.TryGetValue(SentExchanges.Key, out var exchange)
            ? exchange
            : throw new InvalidOperationException("The request was not sent by a client of the sandbox.");

    /// <summary>Lets the bodies of request and answer pass as streams: for those that are too large to be held.</summary>
    public static void StreamBodies(this HttpRequestMessage request) => request.Options.Set(SentExchanges.Streamed, true);
}
