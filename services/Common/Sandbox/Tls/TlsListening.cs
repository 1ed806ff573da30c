using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SpineSandbox.Sandbox.Tls;

/// <summary>The TLS port of a service, beside its plain one.</summary>
public static class TlsListening
{
    /// <summary>Adds what TLS needs, and the port where there is to be one; nothing where TLS is off.</summary>
    public static WebApplicationBuilder AddTls(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TlsOptions>().BindConfiguration(TlsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<SandboxIdentity>();
        builder.Services.AddSingleton<FailedHandshakes>();

        var options = builder.Configuration.GetSection(TlsOptions.Section).Get<TlsOptions>() ?? new TlsOptions();
        if (options is { On: true, Port: { } port })
        {
            // Endpoints in code take the place of addresses in configuration, so that the plain ones are said in code too.
            var plain = builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey) ?? "";
            builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "");

            // Endpoints take what a service says of all of them only if it has said so before.
            builder.Services.PostConfigure<KestrelServerOptions>(kestrel =>
            {
                foreach (var url in plain.Split(';', StringSplitOptions.RemoveEmptyEntries))
                {
                    kestrel.ListenHere(BindingAddress.Parse(url).Port, _ => { });
                }

                kestrel.ListenHere(port, endpoint => endpoint.UseMutualTls(options.Fqdn!));
            });
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
        var failures = services.GetRequiredService<FailedHandshakes>();
        ConnectionDelegate http = null!;

        endpoint.Use(tls =>
        {
            var plain = http; // The innermost is built first, and anew for each address of localhost.

            return async connection =>
            {
                if (await FirstBytes.AreTlsAsync(connection) is not { } encrypted)
                {
                    return;
                }

                var partner = new TlsPartner(identity, clock) { Encrypted = encrypted };
                connection.Features.Set(partner);
                await (encrypted ? tls : plain)(connection);
                if (!partner.Heard)
                {
                    failures.Add(connection);
                }
            };
        });
        endpoint.UseHttps(Server(identity, fqdn));
        endpoint.Use(next => http = connection =>
        {
            connection.Features.GetRequiredFeature<TlsPartner>().Heard = true;
            return next(connection);
        });
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
