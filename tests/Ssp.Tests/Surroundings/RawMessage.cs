using System.Globalization;
using System.Text;

namespace SpineSandbox.Ssp.Tests.Surroundings;

/// <summary>One HTTP message as it was on the wire; each byte is one character.</summary>
/// <param name="StartLine">The request line or the status line.</param>
/// <param name="Headers">One string a line, as sent.</param>
/// <param name="Body">As sent: chunks with their sizes.</param>
public sealed record RawMessage(string StartLine, IReadOnlyList<string> Headers, string Body)
{
    public static string Ok(string body) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: application/json+fhir;charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    /// <summary>The value of a header that is there once; null where there is none.</summary>
    public string? Header(string name) =>
        Headers.Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(line => line[(name.Length + 1)..].Trim()).SingleOrDefault();

    /// <summary>Reads the head of the next message and leaves its body; null where the other side has closed.</summary>
    public static async Task<RawMessage?> ReadHeadAsync(Stream stream, CancellationToken cancellationToken) =>
        await ReadUntilAsync(stream, "\r\n\r\n", cancellationToken) is { } head && head.TrimEnd('\r', '\n').Split("\r\n") is [var start, .. var headers]
            ? new RawMessage(start, headers, "")
            : null;

    /// <summary>Reads the next message; null where the other side has closed.</summary>
    public static async Task<RawMessage?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (await ReadHeadAsync(stream, cancellationToken) is not { } message)
        {
            return null;
        }

        var body = message.Header("Transfer-Encoding") is not null
            ? await ReadChunksAsync(stream, cancellationToken)
            : await ReadLengthAsync(stream, int.Parse(message.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture), cancellationToken);
        return message with { Body = body };
    }

    /// <summary>The body without the sizes of its chunks.</summary>
    public string Unchunked()
    {
        var text = new StringBuilder();
        for (var at = 0; ;)
        {
            var end = Body.IndexOf("\r\n", at, StringComparison.Ordinal);
            var size = int.Parse(Body[at..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
            {
                return text.ToString();
            }

            text.Append(Body, end + 2, size);
            at = end + 2 + size + 2;
        }
    }

    private static async Task<string> ReadChunksAsync(Stream stream, CancellationToken cancellationToken)
    {
        var body = new StringBuilder();
        while (true)
        {
            var line = await ReadUntilAsync(stream, "\r\n", cancellationToken) ?? throw new IOException("Closed within a chunk.");
            var size = int.Parse(line.Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            body.Append(line).Append(await ReadLengthAsync(stream, size + 2, cancellationToken));
            if (size == 0)
            {
                return body.ToString();
            }
        }
    }

    private static async Task<string> ReadLengthAsync(Stream stream, int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return Encoding.Latin1.GetString(bytes);
    }

    private static async Task<string?> ReadUntilAsync(Stream stream, string end, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        while (text.Length < end.Length || text.ToString(text.Length - end.Length, end.Length) != end)
        {
            if (await stream.ReadAsync(one, cancellationToken) == 0)
            {
                return text.Length == 0 ? null : throw new IOException($"Closed after: {text}");
            }

            text.Append((char)one[0]);
        }

        return text.ToString();
    }
}
