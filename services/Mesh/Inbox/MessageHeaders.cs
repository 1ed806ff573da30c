using System.Globalization;

namespace SpineSandbox.Mesh.Inbox;

/// <summary>The headers of a message that a recipient gets. Empty ones are left away.</summary>
internal static class MessageHeaders
{
    public static void Write(HttpResponse response, Message message, int chunk)
    {
        Set(response, MexHeaders.From, message.Sender?.Value);
        // A report names whom the failed message was meant for.
        Set(response, MexHeaders.To, message.IsReport ? message.AddressedTo : message.Recipient?.Value ?? message.AddressedTo);
        Set(response, MexHeaders.WorkflowId, message.WorkflowId);
        Set(response, MexHeaders.MessageId, message.Id.Value);
        Set(response, MexHeaders.MessageType, message.IsReport ? MeshValues.TypeReport : MeshValues.TypeData);
        Set(response, MexHeaders.ChunkRange, new ChunkRange(chunk, message.TotalChunks).ToString());
        Set(response, MexHeaders.TotalChunks, message.TotalChunks.ToString(CultureInfo.InvariantCulture));
        Set(response, MexHeaders.AddressType, MeshValues.AddressTypeAll);
        Set(response, MexHeaders.Version, MeshValues.Version);
        Set(response, MexHeaders.LocalId, message.LocalId);
        Set(response, MexHeaders.PartnerId, message.PartnerId);
        Set(response, MexHeaders.Subject, message.Subject);
        Set(response, MexHeaders.FileName, message.ShownFileName);
        Set(response, MexHeaders.ContentChecksum, message.Checksum);
        Set(response, MexHeaders.ContentType, message.ContentType);
        Set(response, MexHeaders.ContentCompressed, message.IsCompressed ? "Y" : null);
        Set(response, MexHeaders.ContentEncrypted, message.IsEncrypted ? "Y" : null);
        WriteStatus(response, message);

        response.Headers.LastModified = message.StatusAt.ToString("R", CultureInfo.InvariantCulture);
        response.Headers.ETag = $"\"{message.Id}\"";
    }

    private static void WriteStatus(HttpResponse response, Message message)
    {
        var failed = message.ErrorCode is not null;
        Set(response, MexHeaders.StatusCode, message.ErrorCode ?? MeshValues.TransferredCode);
        Set(response, MexHeaders.StatusEvent, failed ? MeshValues.EventSend : MeshValues.EventTransfer);
        Set(response, MexHeaders.StatusDescription, message.ErrorDescription ?? MeshValues.TransferredDescription);
        Set(response, MexHeaders.StatusSuccess, failed ? MeshValues.Error : MeshValues.Success);
        Set(response, MexHeaders.StatusTimestamp, MeshValues.Timestamp(message.DeliveredAt ?? message.StatusAt));
        Set(response, MexHeaders.LinkedMessageId, message.LinkedMessageId);
    }

    private static void Set(HttpResponse response, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            response.Headers[name] = value;
        }
    }
}
