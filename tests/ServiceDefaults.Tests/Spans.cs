using System.Collections.Concurrent;
using System.Diagnostics;

namespace SpineSandbox.ServiceDefaults.Tests;

/// <summary>Collects the server spans of one trace that a test began.</summary>
internal sealed class Spans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = [];
    private readonly SemaphoreSlim _news = new(0);
    private readonly ActivityListener _listener;

    public Spans()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == TraceId)
                {
                    _ended.Enqueue(span);
                    _news.Release();
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public ActivityTraceId TraceId { get; } = ActivityTraceId.CreateRandom();

    /// <summary>Calls with this trace's ID and returns the server's span.</summary>
    public async Task<Activity> OfAsync(HttpClient client, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("traceparent", $"00-{TraceId}-{ActivitySpanId.CreateRandom()}-01");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.True(await _news.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken), "No span came.");
        Assert.True(_ended.TryDequeue(out var span));

        return span;
    }

    public void Dispose()
    {
        _listener.Dispose();
        _news.Dispose();
    }
}
