using System.Net.Http.Headers;
using Microsoft.Extensions.Primitives;
using SpineSandbox.Mesh.Mailboxes;

namespace SpineSandbox.Mesh.Outbox;

/// <summary>The headers of a first chunk, checked.</summary>
internal sealed record SendHeaders
{
    private const string Gzip = "gzip";
    private const string UnknownType = "application/octet-stream";

    private static readonly string[] Yes = ["y", "yes", "t", "true", "on", "1"];

    public required string To { get; init; }

    public required WorkflowId Workflow { get; init; }

    public required ChunkRange Range { get; init; }

    public string? LocalId { get; init; }

    public string? PartnerId { get; init; }

    public string? Subject { get; init; }

    public string? FileName { get; init; }

    public string? Checksum { get; init; }

    /// <summary>Of the message, as far as it is known.</summary>
    public string? ContentType { get; init; }

    public string? ContentEncoding { get; init; }

    public bool IsCompressed { get; init; }

    public bool IsEncrypted { get; init; }

    /// <exception cref="MeshException">What MESH refuses before it looks at the recipient, in its order.</exception>
    public static SendHeaders Read(HttpRequest request, Mailbox sender, MeshOptions options)
    {
        var headers = request.Headers;
        RequireBoth(headers);
        HeaderRules.Check(headers, options);
        if (headers[MexHeaders.To].ToString().Trim() is not { Length: > 0 } to)
        {
            throw new MeshException(MeshErrors.ToMissing, new Refusal("A message has a recipient.", null, $"Send {MexHeaders.To}."));
        }

        RequireOwnName(headers, sender);
        var encoding = EncodingOf(headers);
        var range = headers[MexHeaders.ChunkRange].ToString() is { Length: > 0 } text ? RangeOf(text) : ChunkRange.Whole;
        if (range.Number != 1)
        {
            throw InvalidRange(range.ToString(), "A message begins with its first chunk.", "Send chunk 1 to the outbox, the others to outbox/{message ID}/{number}.");
        }

        return new SendHeaders
        {
            To = to,
            Workflow = WorkflowId.Parse(headers[MexHeaders.WorkflowId].ToString()),
            Range = range,
            LocalId = Optional(headers[MexHeaders.LocalId]),
            PartnerId = Optional(headers[MexHeaders.PartnerId]),
            Subject = Optional(headers[MexHeaders.Subject]),
            FileName = Optional(headers[MexHeaders.FileName]),
            Checksum = Optional(headers[MexHeaders.ContentChecksum]),
            ContentType = TypeOf(headers, range),
            ContentEncoding = encoding,
            IsCompressed = Flag(headers[MexHeaders.ContentCompressed]),
            IsEncrypted = Flag(headers[MexHeaders.ContentEncrypted]),
        };
    }

    /// <exception cref="MeshException">422: anything but gzip.</exception>
    public static string? EncodingOf(IHeaderDictionary headers) => headers.ContentEncoding.ToString().Trim() switch
    {
        "" => null,
        var encoding when encoding.Equals(Gzip, StringComparison.OrdinalIgnoreCase) => Gzip,
        var other => throw new MeshException(MeshErrors.UnsupportedContentEncoding, new Refusal(
            $"Content-Encoding is {other}; MESH takes gzip or none.", null, "Send the body plain or as gzip.")),
    };

    /// <exception cref="MeshException">417: no such chunk can be.</exception>
    public static ChunkRange RangeOf(string text) =>
        ChunkRange.TryParse(text, out var range) ? range : throw InvalidRange(text, "A chunk range is i:n, with 0 < i ≤ n.", "Send 1:1, or leave it away.");

    public static MeshException InvalidRange(string text, string rule, string remedy, MessageId? message = null) =>
        new(MeshErrors.InvalidChunkRange, new Refusal($"{MexHeaders.ChunkRange} is {(text.Length == 0 ? "missing" : text)}. {rule}", null, remedy), message);

    private static void RequireBoth(IHeaderDictionary headers)
    {
        // Present and empty is another error for the one, the same for the other.
        if (!headers.ContainsKey(MexHeaders.To))
        {
            throw Missing(MexHeaders.To);
        }

        if (string.IsNullOrWhiteSpace(headers[MexHeaders.WorkflowId]))
        {
            throw Missing(MexHeaders.WorkflowId);
        }
    }

    private static void RequireOwnName(IHeaderDictionary headers, Mailbox sender)
    {
        var from = headers[MexHeaders.From].ToString();
        if (from.Length > 0 && !(MailboxId.TryParse(from, out var named) && named == sender.Id))
        {
            throw new MeshException(MeshErrors.InvalidFromAddress, new Refusal(
                $"{MexHeaders.From} is {from}, the mailbox that sends is {sender.Id}.", sender.SeedRow, "Send the own mailbox, or leave it away."));
        }

        var type = headers[MexHeaders.MessageType].ToString();
        if (type.Length > 0 && !type.Equals(MeshValues.TypeData, StringComparison.OrdinalIgnoreCase))
        {
            throw new MeshException(MeshErrors.InvalidMessageType, new Refusal(
                $"{MexHeaders.MessageType} is {type}; only MESH itself sends reports.", null, $"Send {MeshValues.TypeData}, or leave it away."));
        }
    }

    private static string? TypeOf(IHeaderDictionary headers, ChunkRange range)
    {
        var own = Optional(headers[MexHeaders.ContentType]);
        var type = own ?? (range.Total == 1 ? Optional(headers.ContentType)?.ToLowerInvariant() : null);

        // It comes back as the header of an answer: what cannot be one is not kept.
        return type is null || type == UnknownType || !MediaTypeHeaderValue.TryParse(type, out _) ? null : type;
    }

    private static bool Flag(StringValues value) => Yes.Contains(value.ToString().Trim(), StringComparer.OrdinalIgnoreCase);

    private static string? Optional(StringValues value) => value.ToString().Trim() is { Length: > 0 } text ? text : null;

    private static MeshException Missing(string name) =>
        new(ValidationFault.MissingHeader(name), new Refusal($"Every message says {name}.", null, $"Send {name}."));
}
