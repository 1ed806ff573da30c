using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace SpineSandbox.Spine.Mesh.Folders;

/// <summary>Reads control files as they come: elements in any order and case, unknown ones, blanks around texts.</summary>
public static class ControlFileReader
{
    internal const string Root = "DTSControl";

    /// <summary>In characters. The texts of a control file have at most a few hundred each.</summary>
    private const long MostCharacters = 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
    };

    private static readonly ControlFile Blank = new() { Version = null, AddressType = null, MessageType = null };

    /// <exception cref="ControlFileException">It is no control file.</exception>
    public static ControlFile Read(string path)
    {
        using var file = File.OpenRead(path);

        return Read(file);
    }

    /// <exception cref="ControlFileException">It is no control file.</exception>
    public static ControlFile Read(Stream stream)
    {
        var root = ReadRoot(stream);
        if (!Named(root, Root))
        {
            throw new ControlFileException($"The root is {root.Name.LocalName}, not {Root}.");
        }

        var file = ControlElement.All.Aggregate(
            Blank, (file, element) => Text(root, element.Name) is { } text ? element.With(file, text) : file);

        return Find(root, "StatusRecord") is { } status ? file with { Status = ReadStatus(status) } : file;
    }

    private static XElement ReadRoot(Stream stream)
    {
        try
        {
            using var reader = XmlReader.Create(stream, Settings);

            return XDocument.Load(reader).Root!;
        }
        catch (XmlException broken)
        {
            throw new ControlFileException($"It is no XML: {broken.Message}", broken);
        }
    }

    private static StatusRecord ReadStatus(XElement status) => new(
        DateTimeOffset.TryParseExact(
            Text(status, "DateTime"), MeshValues.TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null,
        Text(status, "Event") ?? "",
        Text(status, "Status") ?? "",
        Text(status, "StatusCode") ?? "",
        Text(status, "Description") ?? "");

    private static string? Text(XElement parent, string name) =>
        Find(parent, name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static XElement? Find(XElement parent, string name) => parent.Elements().FirstOrDefault(element => Named(element, name));

    private static bool Named(XElement element, string name) =>
        string.Equals(element.Name.LocalName, name, StringComparison.OrdinalIgnoreCase);
}
