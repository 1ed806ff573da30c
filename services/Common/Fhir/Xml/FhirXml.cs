using System.Text.Json.Nodes;
using System.Xml;

namespace SpineSandbox.Fhir;

/// <summary>FHIR documents as XML text, in both directions.</summary>
public sealed class FhirXml(FhirVersion version)
{
    internal const string Namespace = "http://hl7.org/fhir";

    private readonly FhirSchema schema = FhirSchema.For(version);

    /// <summary>
    /// Reads one document. What XML alone can get wrong (order, unknown names, stray text) goes to the issues;
    /// everything that JSON shares with it is the validator's to find.
    /// </summary>
    /// <exception cref="FhirFormatException">The text is not well-formed XML.</exception>
    public JsonObject Parse(Stream xml, ICollection<ValidationIssue> issues)
    {
        try
        {
            using var reader = XmlReader.Create(xml, XmlSafety.Settings(ConformanceLevel.Document));
            reader.MoveToContent();
            var log = new IssueLog(ValidationOptions.Strict.MaxIssues, reader.LocalName);
            var resource = new FhirXmlReader(reader, schema, log).Document();
            foreach (var issue in log.Issues)
            {
                issues.Add(issue);
            }

            return resource;
        }
        catch (XmlException fault)
        {
            throw new FhirFormatException("The text is not well-formed XML.", fault.LineNumber, fault.LinePosition, fault);
        }
    }

    /// <inheritdoc cref="Parse(Stream, ICollection{ValidationIssue})" />
    public JsonObject Parse(byte[] xml, ICollection<ValidationIssue> issues)
    {
        using var stream = new MemoryStream(xml, writable: false);
        return Parse(stream, issues);
    }

    /// <summary>Writes a document as UTF-8, its elements in schema order.</summary>
    /// <exception cref="FhirFormatException">The document holds what XML cannot.</exception>
    public void Write(Stream output, JsonObject resource, bool indent = false)
    {
        try
        {
            using var writer = XmlWriter.Create(output, WriterSettings(indent));
            new FhirXmlWriter(writer, schema).Document(resource);
        }
        catch (Exception fault) when (fault is XmlException or ArgumentException)
        {
            throw new FhirFormatException($"The document cannot be written as XML: {fault.Message}", inner: fault);
        }
    }

    /// <summary>The document as UTF-8 XML without a byte order mark.</summary>
    public byte[] ToUtf8(JsonObject resource, bool indent = false)
    {
        using var buffer = new MemoryStream();
        Write(buffer, resource, indent);
        return buffer.ToArray();
    }

    // Line breaks in attributes must be entities, or the next parser turns them into blanks.
    private static XmlWriterSettings WriterSettings(bool indent) => new()
    {
        Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = indent,
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };
}
