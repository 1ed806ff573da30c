using System.Net;
using Yarp.ReverseProxy.Forwarder;

namespace SpineSandbox.ApiPlatform.Benchmarks;

/// <summary>What a proxy costs by itself: YARP's direct forwarder in front of the same PDS, in a process of its own; no token, no rule, no exchange.</summary>
internal static class BareYarp
{
    public static void Serve(int port, string target)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHttpForwarder();
        builder.WebHost.UseUrls($"http://localhost:{port}");
        var app = builder.Build();

        var forwarder = app.Services.GetRequiredService<IHttpForwarder>();
        var config = new ForwarderRequestConfig { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        var connections = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null });
        app.Map("/{**path}", async (HttpContext context) =>
        {
            await forwarder.SendAsync(context, target, connections, config, HttpTransformer.Empty);
        });
        app.Run();
    }
}
