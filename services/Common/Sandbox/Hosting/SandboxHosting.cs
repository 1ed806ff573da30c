using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using SpineSandbox.Sandbox.Clients;
using SpineSandbox.Sandbox.Exchanges;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Sandbox.Tls;

namespace SpineSandbox.Sandbox.Hosting;

/// <summary>What makes a web application a service of the sandbox: seed, clock, exchanges, reset, its own API.</summary>
public static class SandboxHosting
{
    /// <param name="name">The resource name where AppHost gives none, as in tests.</param>
    public static WebApplicationBuilder AddSandbox(this WebApplicationBuilder builder, string name)
    {
        var services = builder.Services;

        services.AddOptions<SandboxOptions>()
            .Configure(options => options.Name = name)
            .BindConfiguration(SandboxOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SandboxFolders>();
        services.TryAddSingleton<SeedSource>(); // Those who share a process share the seed.
        services.AddHostedService(provider => provider.GetRequiredService<SeedSource>());
        services.AddSingleton<ServiceAddresses>();
        services.AddSingleton<StartedAt>();
        services.AddSingleton<BackToSeed>();
        services.AddResettable<ExchangeRing>();

        services.AddTransient<SentExchanges>();
        services.ConfigureHttpClientDefaults(client => client
            .ConfigureHttpClient((provider, http) => http.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent.Of(provider)))
            .AddHttpMessageHandler<SentExchanges>());

        services.AddProblemDetails();
        services.AddOpenApi();

        return builder.AddTls();
    }

    /// <summary>Adds a database of the service's own, open before the first request.</summary>
    public static IServiceCollection AddStore<TContext, TView, TModel>(this IServiceCollection services)
        where TContext : DbContext
        where TModel : StoreModel<TContext, TView>
    {
        services.AddSingleton<StoreModel<TContext, TView>, TModel>();
        services.AddResettable<SandboxStore<TContext, TView>>();
        services.AddHostedService<StoreOpening<TContext, TView>>();

        return services;
    }

    /// <summary>
    /// For a service that looks at nothing of the seed but what its stores hold: a seed may have a hundred thousand people, who
    /// need not stay in the memory of all services. To be called after the stores were added.
    /// </summary>
    public static IServiceCollection LetSeedGo(this IServiceCollection services) =>
        services.AddResettable<SeedRelease>().AddHostedService(provider => provider.GetRequiredService<SeedRelease>());

    /// <summary>Adds a singleton that a reset takes back to the seed.</summary>
    public static IServiceCollection AddResettable<T>(this IServiceCollection services)
        where T : class, IResettable =>
        services.AddSingleton<T>().AddSingleton<IResettable>(provider => provider.GetRequiredService<T>());

    /// <summary>Stands first in the pipeline, so that the exchanges hold what was answered to errors too.</summary>
    public static IApplicationBuilder UseSandbox(this IApplicationBuilder app) => app.UseMiddleware<ReceivedExchanges>();

    /// <summary>Opens the databases before Kestrel listens: whoever reaches the service finds it seeded.</summary>
    private sealed class StoreOpening<TContext, TView>(SandboxStore<TContext, TView> store) : IHostedLifecycleService
        where TContext : DbContext
    {
        public Task StartingAsync(CancellationToken cancellationToken)
        {
            store.Open();
            return Task.CompletedTask;
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => store.MakeAheadAsync(cancellationToken);

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
