using System.Diagnostics;
using Microsoft.AspNetCore.Builder;

namespace SpineSandbox.ServiceDefaults.Tests;

public sealed class TraceIdTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Exists_without_any_exporter_and_is_that_of_the_caller()
    {
        await using var service = await Service.StartAsync(app => app.MapGet("/", () => Activity.Current?.TraceId.ToString()));
        using var client = service.Client();
        var traceId = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("traceparent", $"00-{traceId}-{ActivitySpanId.CreateRandom()}-00");

        using var response = await client.SendAsync(request, Token);

        Assert.Equal(traceId.ToString(), await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Travels_on_to_the_next_service()
    {
        await using var next = await Service.StartAsync(app => app.MapGet("/", () => Activity.Current?.TraceId.ToString()));
        await using var service = await Service.StartAsync(
            app => app.MapGet("/", async (IHttpClientFactory clients) =>
                $"{Activity.Current?.TraceId} {await clients.CreateClient().GetStringAsync(next.Address)}"));
        using var client = service.Client();

        var ids = (await client.GetStringAsync("/", Token)).Split(' ');

        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(32, ids[0].Length);
    }
}
