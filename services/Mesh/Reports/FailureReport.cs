namespace SpineSandbox.Mesh.Reports;

/// <summary>
/// Tells a sender that a message did not arrive: an item without a body in its own inbox. A report that is not collected
/// makes no further one.
/// </summary>
internal static class FailureReport
{
    /// <summary>Marks the message as failed and delivers the report about it. Called by the one writer.</summary>
    public static void Add(
        MeshContext context, MeshView view, Message failed, MessageStatus status, ReportReason reason, Delivery delivery, MessageId id)
    {
        delivery.Fail(failed, status, reason);
        if (failed.IsReport || failed.Sender is not { } sender)
        {
            return;
        }

        var report = new Message
        {
            Id = id,
            Type = MessageType.Report,
            // Whom the message was meant for, as published; the emulator names the mailbox that holds the report.
            AddressedTo = failed.Recipient?.Value ?? failed.AddressedTo,
            WorkflowId = failed.WorkflowId,
            LocalId = failed.LocalId,
            Subject = failed.Subject,
            FileName = failed.ShownFileName,
            ErrorCode = reason.Code,
            ErrorDescription = reason.Description,
            LinkedMessageId = failed.Id.Value,
            UploadedAt = failed.StatusAt,
        };
        failed.LinkedMessageId = id.Value;
        delivery.Deliver(report, sender, view);
        context.Messages.Add(report);
    }
}
