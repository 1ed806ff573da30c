using System.Globalization;
using SpineSandbox.Mesh.Mailboxes;

namespace SpineSandbox.Mesh.Tracking;

/// <summary>What became of a message, as version 2 tells it: what is unknown is left away, times are ISO.</summary>
internal static class TrackingV2
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static TrackingFields Of(Message message, MailboxBook mailboxes)
    {
        var recipient = message.Recipient is { } id ? mailboxes.Find(id) : null;
        var failed = message.ErrorCode is not null;

        return new TrackingFields(nullAs: null)
            .Add("message_id", message.Id.Value)
            .Add("local_id", message.LocalId)
            .Add("workflow_id", message.WorkflowId)
            .Add("filename", message.ShownFileName)
            .Add("expiry_time", message.DeliveredAt is null || message.Status != MessageStatus.Accepted ? null : Time(message.DueAt))
            .Add("upload_timestamp", Time(message.UploadedAt))
            .Add("recipient", message.Recipient?.Value ?? message.AddressedTo)
            .Add("recipient_name", recipient?.Name)
            .Add("recipient_ods_code", recipient?.OdsCode.Value)
            .Add("recipient_org_code", recipient?.OdsCode.Value)
            .Add("recipient_org_name", recipient?.Name)
            .Add("status_success", !failed)
            .Add("status", StatusNames.V2(message.Status))
            .Add("status_event", failed ? MeshValues.EventSend : MeshValues.EventTransfer)
            .Add("status_timestamp", Time(message.StatusAt))
            .Add("status_description", message.ErrorDescription ?? MeshValues.TransferredDescription)
            .Add("status_code", message.ErrorCode ?? MeshValues.TransferredCode);
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
