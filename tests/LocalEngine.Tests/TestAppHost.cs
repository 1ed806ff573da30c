using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.LocalEngine.Running;

namespace SpineSandbox.LocalEngine.Tests;

/// <summary>An AppHost under test: what it declares, and the engine's parts that read it.</summary>
internal static class TestAppHost
{
    public static IDistributedApplicationBuilder Create() =>
        DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Args = [], DisableDashboard = true });

    public static ResourceStore Store(this IDistributedApplicationBuilder builder) => new(builder.Resources, TimeProvider.System);

    public static ResourceInstance Instance(this ResourceStore store, string name) =>
        store.Instances.Single(instance => instance.Resource.Name == name);

    public static IReadOnlyDictionary<string, string> EnvironmentOf(
        this IDistributedApplicationBuilder builder, string name, DashboardOptions? dashboard = null) =>
        new LaunchSpecs(new EngineOptions("test", dashboard)).For(builder.Store().Instance(name), name).Environment;

    public static ResourceCommands NoLifecycles() =>
        new(new ServiceCollection().BuildServiceProvider(), [], TimeProvider.System, CancellationToken.None);
}
