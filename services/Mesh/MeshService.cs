using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Bodies;
using SpineSandbox.Mesh.Expiry;
using SpineSandbox.Mesh.Outbox;
using SpineSandbox.Mesh.Routing;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.Mesh;

/// <summary>What makes this service MESH.</summary>
internal static class MeshService
{
    /// <summary>What all of MESH's own face stands below.</summary>
    public const string Root = "/messageexchange";

    private static readonly TimeSpan PdsTimeout = TimeSpan.FromSeconds(10);

    public static WebApplicationBuilder AddMesh(this WebApplicationBuilder builder)
    {
        var services = builder.Services;

        services.AddOptions<MeshOptions>().BindConfiguration(MeshOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddStore<MeshContext, MeshView, MeshStoreModel>();
        services.AddResettable<BodyFiles>();
        services.AddHostedService(provider => provider.GetRequiredService<BodyFiles>());
        services.AddSingleton<BodyReceiver>();
        services.AddSingleton<MessageIds>();
        services.AddSingleton<Delivery>();
        services.AddSingleton<MessageSender>();
        services.AddSingleton<ChunkSender>();
        services.AddSingleton<Ledger>().AddHostedService(provider => provider.GetRequiredService<Ledger>());
        services.AddSingleton<PatientRouting>();
        services.AddSingleton<RoutingService>().AddHostedService(provider => provider.GetRequiredService<RoutingService>());
        services.AddHostedService<ExpiryService>();
        services.AddHttpClient<PdsTrace>(http => http.Timeout = PdsTimeout).AddSafeLookup();
        services.AddExceptionHandler<MeshExceptionHandler>();
        // A request goes on where its bytes came in: each hand-over to another thread would cost more than its look-up.
        services.Configure<SocketTransportOptions>(sockets => sockets.UnsafePreferInlineScheduling = true);
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            // Headers pass as the bytes they are: what a sender wrote in UTF-8 or Latin-1 reaches the recipient unchanged.
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.Latin1;
        });

        return builder;
    }

    public static IApplicationBuilder UseNhsMesh(this IApplicationBuilder app) => app.UseMiddleware<NhsMeshAuthorisation>();

    /// <summary>All that belongs to one mailbox, and asks for its token.</summary>
    public static RouteGroupBuilder MapMailbox(this IEndpointRouteBuilder app) =>
        app.MapGroup(Root + "/{mailbox}").WithMetadata(MailboxRoute.Mark);
}
