using SpineSandbox.MessageHandlingServer.Appointments;
using SpineSandbox.MessageHandlingServer.Documents;
using SpineSandbox.MessageHandlingServer.Journeys;
using SpineSandbox.MessageHandlingServer.Lookups;
using SpineSandbox.MessageHandlingServer.Proxy;
using SpineSandbox.MessageHandlingServer.Systems;
using SpineSandbox.Sandbox.Journeys;

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
        services.AddTransient<Practices>();

        services.AddJourney<AccessRecordHtml>(JourneyNames.AccessRecordHtml);
        services.AddJourney<AccessRecordStructured>(JourneyNames.AccessRecordStructured);
        services.AddJourney<AccessDocument>(JourneyNames.AccessDocument);
        services.AddJourney<DocumentSearch>(JourneyNames.DocumentSearch);
        services.AddJourney<AppointmentBook>(JourneyNames.AppointmentBook);
        services.AddJourney<SlotSearch>(JourneyNames.SlotSearch);
        services.AddJourney<AppointmentList>(JourneyNames.AppointmentList);
        services.AddJourney<AppointmentAmend>(JourneyNames.AppointmentAmend);
        services.AddJourney<AppointmentCancel>(JourneyNames.AppointmentCancel);

        return services;
    }

    private static void AddJourney<TJourney>(this IServiceCollection services, string name)
        where TJourney : class, IJourney => services.AddKeyedTransient<IJourney, TJourney>(name);
}
