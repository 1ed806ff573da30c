using Microsoft.EntityFrameworkCore;

namespace SpineSandbox.GpConnectProvider.Messaging.Store;

/// <summary>The tables of messaging within the provider's database.</summary>
internal static class MessagingTables
{
    public static void AddMessaging(this ModelBuilder model)
    {
        model.Entity<ReceivedMessage>(message =>
        {
            message.HasIndex(row => new { row.Practice, row.DtsId }).IsUnique();
            message.HasIndex(row => new { row.Practice, row.MessageId });
            message.HasIndex(row => new { row.Practice, row.DocumentId });
        });

        model.Entity<WorkflowTask>(task =>
        {
            task.HasOne(row => row.Message).WithMany().HasForeignKey(row => row.MessageRow);
            task.HasIndex(row => new { row.Practice, row.DocumentId });
        });

        model.Entity<OutgoingMessage>().HasIndex(row => row.Dropped);
    }
}
