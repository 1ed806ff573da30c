using System.Diagnostics;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.Ssp.Forwarding;

/// <summary>One call to a provider, on its way to become an exchange.</summary>
internal sealed class ProviderCall(ExchangeRing ring, TimeProvider clock)
{
    private readonly DateTimeOffset _at = clock.GetUtcNow();
    private readonly long _started = Stopwatch.GetTimestamp();
    private CapturedHeaders _requestHeaders = CapturedHeaders.None;

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Method { get; init; }

    public required string Url { get; init; }

    public required string TraceId { get; init; }

    public required PassingExchange Passing { get; init; }

    /// <summary>The HTTP status of the answer; 0 before there is one.</summary>
    public int Status { get; private set; }

    public void Sending(HttpRequestMessage request) => _requestHeaders = CapturedHeaders.Of(request);

    /// <summary>Recorded when the answer begins, so that a consumer that has the whole of it finds the exchange.</summary>
    public void Answered(HttpResponseMessage response)
    {
        Status = (int)response.StatusCode;
        Record(CapturedHeaders.Of(response));
    }

    /// <summary>Records a call that was never answered; one that broke off later is recorded already.</summary>
    public void Failed()
    {
        if (Status == 0)
        {
            Record(CapturedHeaders.None);
        }
    }

    private void Record(CapturedHeaders responseHeaders)
    {
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
            Status = Status,
            ResponseHeaders = responseHeaders,
            ResponseBody = Status == 0 ? CapturedBody.Empty : Passing.ResponseBody,
            DurationMs = Stopwatch.GetElapsedTime(_started).TotalMilliseconds,
        });
    }
}
