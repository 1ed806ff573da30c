using System.Globalization;

namespace SpineSandbox.PdsSds.Benchmarks;

/// <summary>What Kestrel costs by itself: <c>GET /1234</c> answers 1234 bytes, no routing, no log, nothing kept.</summary>
internal static class BareKestrel
{
    private static readonly byte[] Bytes = [.. Enumerable.Repeat((byte)'x', 1024 * 1024)];

    public static void Serve(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://localhost:{port}");
        var app = builder.Build();
        app.Run(async context =>
        {
            var size = int.Parse(context.Request.Path.Value.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
            context.Response.ContentType = "application/fhir+json";
            context.Response.ContentLength = size;
            await context.Response.Body.WriteAsync(Bytes.AsMemory(0, size), context.RequestAborted);
        });
        app.Run();
    }
}
