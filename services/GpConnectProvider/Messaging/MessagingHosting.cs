using SpineSandbox.GpConnectProvider.Messaging.Checking;
using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.GpConnectProvider.Messaging.Mailboxes;
using SpineSandbox.GpConnectProvider.Messaging.Outgoing;
using SpineSandbox.GpConnectProvider.Messaging.Tasks;

namespace SpineSandbox.GpConnectProvider.Messaging;

/// <summary>What messaging is made of: a watch over IN, the intake, the answers, and the workflow that people work through.</summary>
internal static class MessagingHosting
{
    public static IServiceCollection AddMessaging(this IServiceCollection services)
    {
        services.AddOptions<MailboxOptions>().BindConfiguration(MailboxOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<MessageChecks>();
        services.AddSingleton<PatientMatch>();
        services.AddSingleton<OutgoingPost>();
        services.AddSingleton<MessageIntake>();
        services.AddSingleton<TaskDesk>();
        services.AddHostedService<InboxWatch>();

        return services;
    }
}
