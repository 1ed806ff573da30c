using System.Net;
using Yarp.ReverseProxy.Forwarder;

namespace SpineSandbox.Ssp.Benchmarks;

/// <summary>What YARP costs by itself: the direct forwarder to one destination, no log, no rule.</summary>
internal static class BareYarp
{
    public static void Serve(int port, string provider)
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
            await forwarder.SendAsync(context, provider, connections, config, HttpTransformer.Empty);
        });
        app.Run();
    }
}
