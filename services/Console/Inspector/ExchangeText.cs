using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpineSandbox.Console.Inspector;

/// <summary>One direction of an exchange as text: first line, headers, body; JSON indented for reading.</summary>
internal static class ExchangeText
{
    // Shown as text, where nothing needs escaping for HTML's sake: the page encodes it.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string firstLine, IReadOnlyDictionary<string, string> headers, string? body)
    {
        var lines = headers.Select(header => $"{header.Key}: {header.Value}").Prepend(firstLine);
        var head = string.Join('\n', lines);

        return body is null ? head : $"{head}\n\n{ForReading(body)}";
    }

    private static string ForReading(string body)
    {
        if (body.TrimStart() is not ['{' or '[', ..])
        {
            return body;
        }

        try
        {
            return JsonNode.Parse(body)?.ToJsonString(Indented) ?? body;
        }
        catch (JsonException)
        {
            return body; // Cut off, or only looked like JSON.
        }
    }
}
