using System.Text.Json.Nodes;
using SpineSandbox.Pages.Json;

namespace SpineSandbox.CareSystem.Documents;

/// <summary>The content of a document: what a browser shows by itself is shown, everything else is saved.</summary>
/// <param name="Name">Null for what is shown.</param>
internal sealed record DocumentFile(byte[] Content, string ContentType, string? Name)
{
    /// <summary>Types that run nothing when they are shown.</summary>
    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase) { "application/pdf", "text/plain", "image/jpeg", "image/png", "image/gif" };

    private static readonly Dictionary<string, string> Saved = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/tiff"] = "tif",
        ["application/rtf"] = "rtf",
        ["text/rtf"] = "rtf",
        ["application/msword"] = "doc",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = "docx",
    };

    /// <summary>Null where the answer is no Binary with a content.</summary>
    public static DocumentFile? Of(JsonNode? binary, string id)
    {
        if (binary.Text("resourceType") != "Binary" || binary.Text("content") is not { } content || Decode(content) is not { } bytes)
        {
            return null;
        }

        var type = binary.Text("contentType")?.Split(';')[0].Trim() ?? "";
        if (Shown.Contains(type))
        {
            return new DocumentFile(bytes, type == "text/plain" ? "text/plain; charset=utf-8" : type, null);
        }

        // With a name, the browser saves it and runs none of it.
        var name = string.Concat(id.Where(character => char.IsAsciiLetterOrDigit(character) || character == '-'));

        return Saved.TryGetValue(type, out var extension)
            ? new DocumentFile(bytes, type, $"document-{name}.{extension}")
            : new DocumentFile(bytes, "application/octet-stream", $"document-{name}.bin");
    }

    private static byte[]? Decode(string content)
    {
        var bytes = new byte[content.Length];

        return Convert.TryFromBase64String(content, bytes, out var length) ? bytes[..length] : null;
    }
}
