using System.Text.Json.Nodes;
using SpineSandbox.Fhir;

namespace SpineSandbox.Spine.Itk3.Wire;

/// <summary>Messages as bytes. Senders write XML, as the specification has it; receivers take JSON as well.</summary>
public static class ItkWire
{
    private static readonly FhirXml Xml = new(FhirVersion.Stu3);

    public static byte[] ToXml(JsonObject bundle) => Xml.ToUtf8(bundle);

    public static byte[] ToJson(JsonObject bundle) => FhirJson.ToUtf8(bundle);

    /// <summary>Reads either format by its first character; what XML alone can get wrong goes to <paramref name="issues"/>.</summary>
    /// <exception cref="FhirFormatException">The bytes are no document at all.</exception>
    public static JsonObject Parse(byte[] content, ICollection<ValidationIssue> issues) =>
        IsJson(content) ? FhirJson.Parse(content) : Xml.Parse(content, issues);

    private static bool IsJson(ReadOnlySpan<byte> content)
    {
        var text = content.StartsWith("\uFEFF"u8) ? content[3..] : content;

        return text.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }
}
