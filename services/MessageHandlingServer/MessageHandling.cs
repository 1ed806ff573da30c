using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Lookups;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.MessageHandlingServer.Systems;

namespace SpineSandbox.MessageHandlingServer;

internal static class MessageHandling
{
    // One of each for one journey: what a look-up found is forgotten with it.
    public static IServiceCollection AddMessageHandling(this IServiceCollection services)
    {
        services.AddSingleton<ConsumerSystems>();
        services.AddHttpClient<PdsTrace>().AddSafeLookup();
        services.AddHttpClient<SdsLookup>().AddSafeLookup();
        services.AddHttpClient<SspCall>().ConfigurePrimaryHttpMessageHandler(MutualTls.Configure);
        services.AddHttpClient<ProxyLegs>();
        services.AddTransient<ProxiedSteps>();
        services.AddTransient<AccessRecordHtml>();

        return services;
    }
}
