using SpineSandbox.CareSystem.Messages.Composing;
using SpineSandbox.CareSystem.Messages.Journey;
using SpineSandbox.CareSystem.Messages.Mailbox;

namespace SpineSandbox.CareSystem.Messages;

/// <summary>What sending messages is made of.</summary>
internal static class MessageServices
{
    private static readonly TimeSpan PdsTimeout = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddMessages(this IServiceCollection services)
    {
        services.AddOptions<MailboxOptions>().BindConfiguration(MailboxOptions.Section);
        services.AddHttpClient<PatientLookup>(http => http.Timeout = PdsTimeout).AddSafeLookup();
        services.AddHttpClient<SandboxCalls>();
        services.AddTransient<MeshClients>();
        services.AddTransient<Witnesses>();
        services.AddTransient<PracticeDesk>();
        services.AddScoped<OwnMailbox>();
        services.AddScoped<SentMessages>();
        services.AddScoped<MessageComposer>();
        services.AddScoped<MessageJourney>();

        return services;
    }
}
