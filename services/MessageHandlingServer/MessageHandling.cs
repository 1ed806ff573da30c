using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Lookups;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.MessageHandlingServer.Sessions;
using SpineSandbox.MessageHandlingServer.Settings;
using SpineSandbox.MessageHandlingServer.Smsp;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Audit;
using SpineSandbox.Sandbox.Hosting;

namespace SpineSandbox.MessageHandlingServer;

internal static class MessageHandling
{
    public static IServiceCollection AddMessageHandling(this IServiceCollection services)
    {
        services.AddSingleton<ConsumerSystems>();
        services.AddResettable<CurrentSettings>();
        services.AddResettable<SessionMemory>();
        services.AddAuditTrail();
        services.AddTransient<AuditedCalls>();
        services.AddHttpClient<PdsTrace>().AddSafeLookup();
        services.AddHttpClient<SdsLookup>().AddSafeLookup();
        services.AddHttpClient<SspCall>().AddHttpMessageHandler<AuditedCalls>().ConfigurePrimaryHttpMessageHandler(MutualTls.Configure);
        services.AddHttpClient<ProxyLegs>();
        services.AddHttpClient<PdsQuestions>().AddSafeLookup();
        services.AddTransient<SmspDesk>();
        services.AddTransient<ProxiedSteps>();
        services.AddTransient<AccessRecordHtml>();

        return services;
    }
}
