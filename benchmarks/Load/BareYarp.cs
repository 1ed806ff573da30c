using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace SpineSandbox.Load;

/// <summary>What YARP costs by itself: the direct forwarder to one destination, no log, no rule.</summary>
public static class BareYarp
{
    /// <param name="destination">Base address of whom it stands before.</param>
    public static void Serve(int port, string destination)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHttpForwarder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();

        var forwarder = app.Services.GetRequiredService<IHttpForwarder>();
        var config = new ForwarderRequestConfig { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        var connections = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null,
        });
        app.Map("/{**path}", async (HttpContext context) =>
        {
            await forwarder.SendAsync(context, destination, connections, config, HttpTransformer.Empty);
        });
        app.Run();
    }
}
