using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SpineSandbox.ServiceDefaults.Tests;

public sealed class OutgoingRequestTests
{
    private const string Lookup = "lookup";
    private const string Plain = "plain";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Repeats_a_safe_look_up_until_it_is_answered()
    {
        await using var target = await Flaky.StartAsync(failures: 2);

        using var response = await target.SendAsync(Lookup, HttpMethod.Get);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(3, target.Requests);
    }

    [Fact]
    public async Task Hands_on_the_last_refusal_of_a_safe_look_up()
    {
        await using var target = await Flaky.StartAsync(failures: int.MaxValue);

        using var response = await target.SendAsync(Lookup, HttpMethod.Get);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(3, target.Requests);
    }

    [Theory]
    [InlineData(Lookup, "POST")]
    [InlineData(Lookup, "PUT")]
    [InlineData(Plain, "GET")]
    [InlineData(Plain, "POST")]
    public async Task Repeats_nothing_else(string client, string method)
    {
        await using var target = await Flaky.StartAsync(failures: 1);

        using var response = await target.SendAsync(client, new HttpMethod(method));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(1, target.Requests);
    }

    [Fact]
    public async Task Follows_no_redirect_and_keeps_no_cookie()
    {
        await using var service = await Service.StartAsync(app =>
        {
            app.MapGet("/redirect", (HttpContext context) =>
            {
                context.Response.Cookies.Append("kept", "no");

                return Results.Redirect("/elsewhere");
            });
            app.MapGet("/cookies", (HttpContext context) => $"{context.Request.Cookies.Count}");
        });
        using var client = service.Clients.CreateClient();

        using var redirect = await client.GetAsync(new Uri(service.Address, "/redirect"), Token);

        Assert.Equal(HttpStatusCode.Redirect, redirect.StatusCode);
        Assert.Equal("0", await client.GetStringAsync(new Uri(service.Address, "/cookies"), Token));
    }

    /// <summary>A service that refuses its first requests, and clients that call it.</summary>
    private sealed class Flaky : IAsyncDisposable
    {
        private readonly Service _service;
        private readonly Counter _counter;

        private Flaky(Service service, Counter counter)
        {
            _service = service;
            _counter = counter;
        }

        public int Requests => _counter.Value;

        public static async Task<Flaky> StartAsync(int failures)
        {
            var counter = new Counter();
            var service = await Service.StartAsync(
                app => app.Map("/flaky", () => counter.Next() > failures
                    ? Results.Ok()
                    : Results.StatusCode(StatusCodes.Status503ServiceUnavailable)),
                services =>
                {
                    services.AddHttpClient(Lookup).AddSafeLookup();
                    services.AddHttpClient(Plain);
                });

            return new Flaky(service, counter);
        }

        public async Task<HttpResponseMessage> SendAsync(string clientName, HttpMethod method)
        {
            using var client = _service.Clients.CreateClient(clientName);
            using var request = new HttpRequestMessage(method, new Uri(_service.Address, "/flaky"));

            return await client.SendAsync(request, Token);
        }

        public ValueTask DisposeAsync() => _service.DisposeAsync();
    }

    private sealed class Counter
    {
        private int _value;

        public int Value => _value;

        public int Next() => Interlocked.Increment(ref _value);
    }
}
