using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SpineSandbox.ServiceDefaults.Tests;

public sealed class ServerSpanTests : IDisposable
{
    private readonly Spans _spans = new();

    public void Dispose() => _spans.Dispose();

    [Fact]
    public async Task Is_named_by_verb_and_route()
    {
        var span = await SpanOfAsync(HttpMethod.Get, "/patient/9000000009");

        Assert.Equal("GET /patient/{id}", span.DisplayName);
        Assert.Equal("/patient/{id}", span.GetTagItem("http.route"));
        Assert.Equal(200, span.GetTagItem("http.response.status_code"));
        Assert.Equal("/patient/9000000009", span.GetTagItem("url.path"));
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
    }

    [Fact]
    public async Task Carries_what_the_service_adds()
    {
        var span = await SpanOfAsync(HttpMethod.Get, "/patient/9000000009");

        Assert.Equal("A20047", span.GetTagItem("added.by.service"));
    }

    [Fact]
    public async Task Is_named_by_its_verb_where_no_route_fits()
    {
        var span = await SpanOfAsync(HttpMethod.Get, "/nowhere");

        Assert.Equal("GET", span.DisplayName);
        Assert.Equal(404, span.GetTagItem("http.response.status_code"));
    }

    [Fact]
    public async Task Shows_an_exception_that_nobody_handled()
    {
        var span = await SpanOfAsync(HttpMethod.Get, "/broken");

        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("GET /broken", span.DisplayName);
        Assert.Contains(span.Events, happening => happening.Name == "exception");
    }

    [Fact]
    public async Task Keeps_the_failing_route_when_an_exception_handler_answers()
    {
        var span = await SpanOfAsync(HttpMethod.Get, "/broken", app => app.UseExceptionHandler(handler => handler.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;

            return Task.CompletedTask;
        })));

        Assert.Equal("GET /broken", span.DisplayName);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
    }

    [Theory]
    [InlineData("GET", "/health")]
    [InlineData("GET", "/alive")]
    [InlineData("GET", "/_sandbox/info")]
    public async Task Is_not_exported_for_those_who_only_look(string method, string path)
    {
        var span = await SpanOfAsync(new HttpMethod(method), path);

        Assert.False(span.Recorded);
    }

    [Theory]
    [InlineData("POST", "/_sandbox/reset")]
    [InlineData("GET", "/healthy-people")]
    public async Task Is_exported_for_everything_else(string method, string path)
    {
        var span = await SpanOfAsync(new HttpMethod(method), path);

        Assert.True(span.Recorded);
    }

    private async Task<Activity> SpanOfAsync(HttpMethod method, string path, Action<WebApplication>? configure = null)
    {
        await using var service = await Service.StartAsync(app =>
        {
            configure?.Invoke(app);
            app.MapGet("/patient/{id}", (string id) =>
            {
                Activity.Current?.SetTag("added.by.service", "A20047");

                return id;
            });
            app.MapGet("/broken", string () => throw new InvalidOperationException("our bug"));
        });
        using var client = service.Client();

        return await _spans.OfAsync(client, method, path);
    }
}
