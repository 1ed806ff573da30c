using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace SpineSandbox.Ssp.Benchmarks;

/// <summary>Takes telemetry over OTLP/gRPC in the dashboard's place, and throws it away.</summary>
internal static class Collector
{
    /// <summary>A gRPC message of no length: an answer with nothing to say.</summary>
    private static readonly byte[] Nothing = new byte[5];

    public static void Serve(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        app.MapPost("/{**service}", async (HttpContext context) =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Response.ContentType = "application/grpc";
            await context.Response.Body.WriteAsync(Nothing, context.RequestAborted);
            context.Response.AppendTrailer("grpc-status", "0");
        });
        app.Run();
    }
}
