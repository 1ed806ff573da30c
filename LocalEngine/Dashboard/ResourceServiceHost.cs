using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.LocalEngine.Running;

namespace SpineSandbox.LocalEngine.Dashboard;

/// <summary>The gRPC server that the dashboard asks: HTTP/2 without TLS, on the loopback interface, with a key of this run.</summary>
internal static class ResourceServiceHost
{
    private const string Service = "/aspire.v1.DashboardService";
    private const string KeyHeader = "x-resource-service-api-key";

    public static async Task<WebApplication> StartAsync(
        DashboardOptions options, ResourceService service, CancellationToken cancellationToken)
    {
        // No arguments, no files, no environment: nothing of the AppHost's own settings concerns this server.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, options.ResourceServiceUrl.Port, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRouting();

        var app = builder.Build();
        app.Use((context, next) => IsAllowed(context, options.ResourceServiceKey) ? next(context) : Refuse(context, GrpcStatus.Unauthenticated));
        app.UseRouting();
        app.MapPost($"{Service}/GetApplicationInformation", (RequestDelegate)service.GetApplicationInformationAsync);
        app.MapPost($"{Service}/WatchResources", (RequestDelegate)service.WatchResourcesAsync);
        app.MapPost($"{Service}/WatchResourceConsoleLogs", (RequestDelegate)service.WatchResourceConsoleLogsAsync);
        app.MapPost($"{Service}/ExecuteResourceCommand", (RequestDelegate)service.ExecuteResourceCommandAsync);
        app.MapPost($"{Service}/WatchInteractions", (RequestDelegate)ResourceService.WatchInteractionsAsync);
        app.MapFallback((RequestDelegate)(context => Refuse(context, GrpcStatus.Unimplemented)));
        await app.StartAsync(cancellationToken);

        return app;
    }

    private static bool IsAllowed(HttpContext context, string key) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(context.Request.Headers[KeyHeader].ToString()), Encoding.UTF8.GetBytes(key));

    private static Task Refuse(HttpContext context, GrpcStatus status)
    {
        new GrpcReply(context.Response).Refuse(status);

        return Task.CompletedTask;
    }
}
