using SpineSandbox.Mesh.Mailboxes;

namespace SpineSandbox.Mesh.Tracking;

/// <summary>What became of a message, as version 1 tells it: what is unknown is an empty text, times are fourteen digits.</summary>
internal static class TrackingV1
{
    public static TrackingFields Of(Message message, MailboxBook mailboxes)
    {
        var failed = message.ErrorCode is not null;
        var fields = new TrackingFields(nullAs: "")
            .Add("addressType", MeshValues.AddressTypeAll)
            .Add("checksum", message.Checksum)
            .Add("chunkCount", (long)message.TotalChunks)
            .Add("compressFlag", Flag(message.ContentEncoding is not null))
            .Add("contentEncoding", message.ContentEncoding)
            .Add("downloadTimestamp", Time(message.AcknowledgedAt))
            .Add("dtsId", message.Id.Value)
            .Add("encryptedFlag", Flag(message.IsEncrypted))
            .Add("expiryTime", message.Status == MessageStatus.Accepted ? Time(message.DueAt) : null)
            .Add("failureDate", failed ? Time(message.StatusAt) : null)
            .Add("failureDiagnostic", message.ErrorDescription)
            .Add("fileName", message.ShownFileName)
            .Add("fileSize", message.Size)
            .Add("isCompressed", Flag(message.IsCompressed))
            .Add("linkedMsgId", message.LinkedMessageId)
            .Add("localId", message.LocalId)
            .Add("messageId", message.Id.Value)
            .Add("messageType", message.IsReport ? "Report" : "Data")
            .Add("partnerId", message.PartnerId);

        AddParty(fields, "recipient", message.Recipient?.Value ?? message.AddressedTo, message.Recipient, mailboxes, "meshRecipientOdsCode");
        AddParty(fields, "sender", message.Sender?.Value, message.Sender, mailboxes, "senderOdsCode");

        return fields
            .Add("status", StatusNames.V1(message.Status))
            .Add("statusCode", message.ErrorCode ?? MeshValues.TransferredCode)
            .Add("statusDescription", message.ErrorDescription ?? MeshValues.TransferredDescription)
            .Add("statusEvent", failed ? MeshValues.EventSend : MeshValues.EventTransfer)
            .Add("statusSuccess", failed ? MeshValues.Error : MeshValues.Success)
            .Add("statusTimestamp", Time(message.StatusAt))
            .Add("subject", message.Subject)
            .Add("uploadTimestamp", Time(message.UploadedAt))
            .Add("version", MeshValues.Version)
            .Add("workflowId", message.WorkflowId);
    }

    private static void AddParty(TrackingFields fields, string party, string? address, MailboxId? id, MailboxBook mailboxes, string odsCode)
    {
        var mailbox = id is { } known ? mailboxes.Find(known) : null;
        fields
            .Add(party, address)
            .Add($"{party}Name", mailbox?.Name)
            .Add(odsCode, mailbox?.OdsCode.Value)
            .Add($"{party}OrgCode", mailbox?.OdsCode.Value)
            .Add($"{party}OrgName", mailbox?.Name)
            .Add($"{party}Smtp", null);
    }

    private static string Flag(bool set) => set ? "Y" : "N";

    private static string? Time(DateTimeOffset? at) => at is { } known ? MeshValues.Timestamp(known) : null;
}
