using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SpineSandbox.LocalEngine.Dcp;

namespace SpineSandbox.LocalEngine.Tests.Dcp;

/// <summary>Answers like DCP's API, without TLS, and remembers what it was asked.</summary>
public sealed class FakeDcp : IAsyncLifetime
{
    private const string Executables = "/apis/usvc-dev.developer.microsoft.com/v1/executables";

    private readonly WebApplication _app;

    public FakeDcp()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Use(async (context, next) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            Requests.Enqueue(new Request(
                $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}",
                context.Request.ContentType,
                await reader.ReadToEndAsync(context.RequestAborted)));

            if (context.Request.Headers.Authorization == "Bearer token")
            {
                await next(context);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            }
        });
        _app.MapPost(Executables, () => Results.StatusCode(StatusCodes.Status201Created));
        _app.MapGet(Executables, () => Watch);
        _app.MapGet(Executables + "/{name}", (string name) => name == "known" ? Results.Text(Known) : Results.NotFound());
        _app.MapPatch(Executables + "/{name}", (string name) => name == "known" ? Results.Ok() : Results.NotFound());
        _app.MapGet(Executables + "/{name}/log", () => "2026-11-21T23:49:25.146Z one\n2026-11-21T23:49:25.147Z two\n");
        _app.MapPatch("/admin/execution", (HttpContext context) => context.Abort());
    }

    /// <summary>What a watch sends before DCP closes it.</summary>
    public string Watch { get; set; } = "";

    internal ConcurrentQueue<Request> Requests { get; } = [];

    private const string Known =
        """{"metadata":{"name":"known"},"spec":{"executablePath":"dotnet"},"status":{"state":"Running","pid":42,"unheardOf":{}}}""";

    public async ValueTask InitializeAsync() => await _app.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    internal DcpClient Client(string token = "token")
    {
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        return new DcpClient(new Kubeconfig(new Uri(address), token), new SocketsHttpHandler());
    }

    internal sealed record Request(string Line, string? ContentType, string Body);
}
