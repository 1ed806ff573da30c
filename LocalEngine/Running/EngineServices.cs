using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SpineSandbox.LocalEngine.Running;

/// <summary>What of the engine lives as long as the AppHost.</summary>
internal static class EngineServices
{
    public static void AddEngine(this IServiceCollection services, IEnumerable<IResource> resources, EngineOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(provider => new ResourceStore(resources, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ResourceNotificationService(provider.GetRequiredService<ResourceStore>()));
        services.AddSingleton(provider => new ResourceCommandService(provider.GetRequiredService<ResourceStore>()));
        services.AddSingleton<HttpCommandSender>();
        services.AddHostedService<Engine>();
    }
}
