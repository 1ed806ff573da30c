using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using SpineSandbox.MeshClient.Configuration;
using SpineSandbox.MeshClient.Mailboxes;
using SpineSandbox.MeshClient.Mesh;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.MeshClient;

/// <summary>What makes a host a MESH client, in the sandbox and alone.</summary>
internal static class MeshClientService
{
    /// <summary>A client of the sandbox: it serves mailboxes of the seed and goes back to empty folders at a reset.</summary>
    public static WebApplicationBuilder AddSeededMailboxes(this WebApplicationBuilder builder)
    {
        var services = builder.Services;

        services.AddOptions<MeshClientOptions>().BindConfiguration(MeshClientOptions.Section)
            .PostConfigure<ServiceAddresses>((options, addresses) => options.Url = options.Url is "" ? $"{addresses.Of("mesh")}/messageexchange" : options.Url)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<SeededMailboxes>();
        services.AddSingleton(provider => provider.GetRequiredService<SeededMailboxes>().Accounts());
        services.AddMailboxWorkers();
        services.AddSingleton<IResettable>(provider => provider.GetRequiredService<MailboxWorkers>());
        services.Configure<JsonOptions>(json =>
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower)));

        return builder;
    }

    /// <summary>A worker for each account.</summary>
    public static IServiceCollection AddMailboxWorkers(this IServiceCollection services)
    {
        services.AddHttpClient(MeshApi.ClientName, http => http.Timeout = Timeout.InfiniteTimeSpan)
                .ConfigurePrimaryHttpMessageHandler(MeshConnections.Create);
        services.AddSingleton<MailboxWorkers>().AddHostedService(provider => provider.GetRequiredService<MailboxWorkers>());

        return services;
    }
}
