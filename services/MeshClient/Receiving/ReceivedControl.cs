using System.Globalization;
using System.Net.Http.Headers;
using SpineSandbox.MeshClient.Mesh;

namespace SpineSandbox.MeshClient.Receiving;

/// <summary>From the headers of a message in the mailbox to the control file in IN.</summary>
internal static class ReceivedControl
{
    private const string MailDomain = "@dts.nhs.uk";

    public static ControlFile Of(HttpResponseMessage answer, MessageId id, MailboxId mailbox)
    {
        var headers = answer.Headers.NonValidated;
        var from = Find(headers, MexHeaders.From);
        var isReport = MessageTypes.Same(Find(headers, MexHeaders.MessageType), MessageTypes.Report);

        return new ControlFile
        {
            Version = Find(headers, MexHeaders.Version) ?? MeshValues.Version,
            AddressType = Find(headers, MexHeaders.AddressType) ?? MeshValues.AddressTypeAll,
            MessageType = isReport ? MessageTypes.Report : MessageTypes.Data,
            FromDts = from,
            ToDts = Find(headers, MexHeaders.To) ?? mailbox.Value,
            FromEsmtp = Mail(from),
            ToEsmtp = Mail(mailbox.Value),
            Subject = Find(headers, MexHeaders.Subject),
            LocalId = Find(headers, MexHeaders.LocalId),
            DtsId = id.Value,
            PartnerId = Find(headers, MexHeaders.PartnerId),
            Compress = MeshBody.IsGzip(answer),
            Encrypted = IsYes(headers, MexHeaders.ContentEncrypted),
            WorkflowId = Find(headers, MexHeaders.WorkflowId),
            DataChecksum = Find(headers, MexHeaders.ContentChecksum),
            IsCompressed = IsYes(headers, MexHeaders.ContentCompressed),
            Status = Status(headers),
        };
    }

    /// <summary>How many chunks the message has; a report has none.</summary>
    public static int Chunks(HttpResponseMessage answer) =>
        Find(answer.Headers.NonValidated, MexHeaders.ChunkRange)?.Split(':') is [_, var total]
        && int.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1;

    private static StatusRecord Status(HttpHeadersNonValidated headers) => new(
        DateTimeOffset.TryParseExact(
            Find(headers, MexHeaders.StatusTimestamp), MeshValues.TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : null,
        Find(headers, MexHeaders.StatusEvent) ?? MeshValues.EventTransfer,
        Find(headers, MexHeaders.StatusSuccess) ?? MeshValues.Success,
        Find(headers, MexHeaders.StatusCode) ?? MeshValues.TransferredCode,
        Find(headers, MexHeaders.StatusDescription) ?? MeshValues.TransferredDescription);

    private static string? Find(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) && values.ToString().Trim() is { Length: > 0 } value ? value : null;

    private static bool IsYes(HttpHeadersNonValidated headers, string name) =>
        Find(headers, name) is { } value && value.StartsWith("Y", StringComparison.OrdinalIgnoreCase);

    private static string? Mail(string? mailbox) => mailbox is null ? null : mailbox.ToLowerInvariant() + MailDomain;
}
