using System.Diagnostics;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.Ssp.Forwarding;

/// <summary>One call to a provider, on its way to become an exchange.</summary>
internal sealed class ProviderCall(ExchangeRing ring, TimeProvider clock)
{
    private readonly DateTimeOffset _at = clock.GetUtcNow();
    private readonly long _started = Stopwatch.GetTimestamp();
    private CapturedHeaders _requestHeaders = CapturedHeaders.None;
    private bool _recorded;

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Method { get; init; }

    public required string Url { get; init; }

    public required string TraceId { get; init; }

    public required PassingExchange Passing { get; init; }

    public void Sending(HttpRequestMessage request) => _requestHeaders = CapturedHeaders.Of(request);

    /// <summary>Recorded when the answer begins, so that a consumer that has the whole of it finds the exchange.</summary>
    public void Answered(HttpResponseMessage response) => Record((int)response.StatusCode, CapturedHeaders.Of(response));

    /// <summary>Records a call that was never answered; one that broke off later is recorded already.</summary>
    public void Failed()
    {
        if (!_recorded)
        {
            Record(0, CapturedHeaders.None);
        }
    }

    private void Record(int status, CapturedHeaders responseHeaders)
    {
        _recorded = true;
        ring.Add(new Exchange
        {
            TraceId = TraceId,
            At = _at,
            From = From,
            To = To,
            Method = Method,
            Url = Url,
            RequestHeaders = _requestHeaders,
            RequestBody = Passing.RequestBody,
            Status = status,
            ResponseHeaders = responseHeaders,
            ResponseBody = status == 0 ? CapturedBody.Empty : Passing.ResponseBody,
            DurationMs = Stopwatch.GetElapsedTime(_started).TotalMilliseconds,
        });
    }
}
