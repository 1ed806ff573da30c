using System.Xml;
using System.Xml.Linq;

namespace SpineSandbox.Spine.Mesh.Folders;

/// <summary>Writes control files: UTF-8, one element a line, what is null left out.</summary>
public static class ControlFileWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineChars = "\n",
    };

    public static void Write(ControlFile file, Stream stream)
    {
        using var writer = XmlWriter.Create(stream, Settings);

        new XElement(
            ControlFileReader.Root,
            ControlElement.All
                .Select(element => (element.Name, Text: element.Text(file)))
                .Where(element => !string.IsNullOrEmpty(element.Text))
                .Select(element => new XElement(element.Name, Clean(element.Text!))),
            file.Status is { } status ? StatusElement(status) : null).WriteTo(writer);
        writer.WriteWhitespace(Settings.NewLineChars);
    }

    private static XElement StatusElement(StatusRecord status) => new(
        "StatusRecord",
        status.At is { } at ? new XElement("DateTime", MeshValues.Timestamp(at)) : null,
        new XElement("Event", Clean(status.Event)),
        new XElement("Status", Clean(status.Status)),
        new XElement("StatusCode", Clean(status.Code)),
        new XElement("Description", Clean(status.Description)));

    // What XML cannot hold came in a sender's header; the file is worth more without it than not at all.
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));
}
