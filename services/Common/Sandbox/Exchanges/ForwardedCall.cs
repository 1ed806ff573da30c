using System.Diagnostics;

namespace SpineSandbox.Sandbox.Exchanges;

/// <summary>
/// One call that a proxy passes on, on its way to become an exchange. Its bodies are those of the request in hand, which are captured
/// already.
/// </summary>
public sealed class ForwardedCall
{
    private readonly ExchangeRing _ring;
    private readonly PassingExchange _passing;
    private readonly DateTimeOffset _at;
    private readonly long _started = Stopwatch.GetTimestamp();
    private HttpRequestMessage? _request;

    internal ForwardedCall(ExchangeRing ring, PassingExchange passing, DateTimeOffset at) => (_ring, _passing, _at) = (ring, passing, at);

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Method { get; init; }

    public required string Url { get; init; }

    public required string TraceId { get; init; }

    /// <summary>The HTTP status of the answer; 0 before there is one.</summary>
    public int Status { get; private set; }

    /// <summary>Its headers are taken when the call is recorded: connections add some of their own.</summary>
    public void Sending(HttpRequestMessage request) => _request = request;

    /// <summary>Recorded when the answer begins, so that a caller that has the whole of it finds the exchange.</summary>
    /// <param name="passesOn">False where the caller gets another answer than this one.</param>
    public void Answered(HttpResponseMessage response, bool passesOn = true)
    {
        Status = (int)response.StatusCode;
        Record(CapturedHeaders.Of(response), passesOn ? _passing.ResponseBody : CapturedBody.Empty);
    }

    /// <summary>Records a call that was never answered; one that broke off later is recorded already.</summary>
    public void Failed()
    {
        if (Status == 0)
        {
            Record(CapturedHeaders.None, CapturedBody.Empty);
        }
    }

    private void Record(CapturedHeaders responseHeaders, CapturedBody responseBody) => _ring.Add(new Exchange
    {
        TraceId = TraceId,
        At = _at,
        From = From,
        To = To,
        Method = Method,
        Url = Url,
        RequestHeaders = _request is null ? CapturedHeaders.None : CapturedHeaders.Of(_request),
        RequestBody = _passing.RequestBody,
        Status = Status,
        ResponseHeaders = responseHeaders,
        ResponseBody = responseBody,
        DurationMs = Stopwatch.GetElapsedTime(_started).TotalMilliseconds,
    });
}
