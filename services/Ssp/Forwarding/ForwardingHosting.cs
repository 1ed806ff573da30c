using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace SpineSandbox.Ssp.Forwarding;

/// <summary>Adds what carries requests to providers, and takes from Kestrel what would alter or limit them.</summary>
internal static class ForwardingHosting
{
    public static void AddForwarding(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SspOptions>().BindConfiguration(SspOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHttpForwarder();
        builder.Services.AddSingleton<ProviderConnections>();
        builder.Services.AddSingleton<ProviderCalls>();
        builder.Services.AddSingleton<ProviderForwarder>();

        // It writes two lines for every request; exchanges and audit say it better.
        builder.Logging.AddFilter("Yarp", LogLevel.Warning);

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
