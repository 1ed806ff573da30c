using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SpineSandbox.Sandbox.Exchanges;

namespace SpineSandbox.Ssp.Forwarding;

/// <summary>Adds what carries requests to providers, and takes from Kestrel what would alter or limit them.</summary>
internal static class ForwardingHosting
{
    public static void AddForwarding(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SspOptions>().BindConfiguration(SspOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHttpForwarder();
        builder.Services.AddSingleton<ProviderConnections>();
        builder.Services.AddSingleton<ForwardedCalls>();
        builder.Services.AddSingleton<ProviderForwarder>();

        // It writes two lines for every request and a stack for every provider that fails; we say that in one line.
        builder.Logging.AddFilter("Yarp", LogLevel.Error);

        // Nothing here blocks: what a connection brings is worked on where it is read, without a turn in a queue.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http1);

            // One byte, one character, one byte: header values leave as they came, whatever their encoding.
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.Latin1;
        });
    }
}
