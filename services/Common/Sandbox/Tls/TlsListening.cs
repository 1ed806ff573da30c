using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SpineSandbox.Sandbox.Tls;

/// <summary>The TLS port of a service, beside its plain one.</summary>
public static class TlsListening
{
    /// <summary>Adds what TLS needs, and the port where there is to be one; nothing where TLS is off.</summary>
    public static WebApplicationBuilder AddTls(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TlsOptions>().BindConfiguration(TlsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.TryAddSingleton<SandboxIdentity>();

        var options = builder.Configuration.GetSection(TlsOptions.Section).Get<TlsOptions>() ?? new TlsOptions();
        if (options is { On: true, Port: { } port })
        {
            // Endpoints in code take the place of addresses in configuration, so that the plain ones are said in code too.
            var plain = builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey) ?? "";
            builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "");
            builder.WebHost.ConfigureKestrel(kestrel =>
            {
                foreach (var url in plain.Split(';', StringSplitOptions.RemoveEmptyEntries))
                {
                    kestrel.ListenHere(BindingAddress.Parse(url).Port, _ => { });
                }

                kestrel.ListenHere(port, endpoint => endpoint.UseMutualTls(options.Fqdn!));
            });

            // Who fails the handshake sees no more than a closed connection; here is said why.
            builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.Https", LogLevel.Debug);
        }

        return builder;
    }

    private static void ListenHere(this KestrelServerOptions kestrel, int port, Action<ListenOptions> configure)
    {
        if (port == 0)
        {
            kestrel.Listen(IPAddress.Loopback, port, configure); // A free port is one of one address.
        }
        else
        {
            kestrel.ListenLocalhost(port, configure);
        }
    }

    private static void UseMutualTls(this ListenOptions endpoint, string fqdn)
    {
        var services = endpoint.ApplicationServices;
        var identity = services.GetRequiredService<SandboxIdentity>();
        var clock = services.GetRequiredService<TimeProvider>();
        ConnectionDelegate http = null!;

        endpoint.Use(tls => async connection =>
        {
            if (await FirstBytes.AreTlsAsync(connection) is { } encrypted)
            {
                connection.Features.Set(new TlsPartner(identity, clock) { Encrypted = encrypted });
                await (encrypted ? tls : http)(connection);
            }
        });
        endpoint.UseHttps(Server(identity, fqdn));
        endpoint.Use(next => http = next);
    }

    /// <summary>A client without a certificate, or with a wrong one, is let in so far that it can be told in HTTP what is wrong.</summary>
    private static HttpsConnectionAdapterOptions Server(SandboxIdentity identity, string fqdn) => new()
    {
        ServerCertificate = identity.Authority.Of(fqdn),
        ServerCertificateChain = [identity.Authority.SubCa],
        SslProtocols = DocumentedCiphers.Protocols,
        ClientCertificateMode = ClientCertificateMode.AllowCertificate,
        ClientCertificateValidation = (_, _, _) => true,
        OnAuthenticate = (_, handshake) => handshake.CipherSuitesPolicy = DocumentedCiphers.Policy(),
    };
}
