using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace SpineSandbox.Spine.Smsp;

/// <summary>One message in ITK's distribution envelope, in a SOAP 1.1 envelope with WS-Addressing and WS-Security.</summary>
/// <param name="Action">The SOAP action, which is ITK's service too.</param>
/// <param name="MessageId">A UUID of this message.</param>
/// <param name="RelatesTo">The <paramref name="MessageId"/> of the message that this one answers.</param>
/// <param name="Username">Who sends it: the URI of a system.</param>
/// <param name="Created">From when the sender's word is good; null in answers.</param>
/// <param name="Expires">Until when.</param>
/// <param name="Payload">The HL7 version 3 message.</param>
public sealed record SmspEnvelope(
    string Action,
    Guid MessageId,
    Guid? RelatesTo,
    string? Username,
    DateTimeOffset? Created,
    DateTimeOffset? Expires,
    XElement Payload)
{
    private const long MostCharacters = 1024 * 1024;
    private const string UuidPrefix = "urn:uuid:";
    private const string Anonymous = "http://www.w3.org/2005/08/addressing/anonymous";

    public XDocument ToXml(string to) => Document(
        [
            new XElement(SmspNames.Addressing + "MessageID", Uuid(MessageId)),
            new XElement(SmspNames.Addressing + "Action", Action),
            new XElement(SmspNames.Addressing + "To", to),
            Username is null ? null : new XElement(SmspNames.Addressing + "From", new XElement(SmspNames.Addressing + "Address", Username)),
            RelatesTo is { } answered ? new XElement(SmspNames.Addressing + "RelatesTo", Uuid(answered)) : null,
            Username is null ? null : SecurityHeader(Username),
        ],
        Distribution());

    public static XDocument Fault(SmspFaultException fault, Guid id) => Document(
        [
            new XElement(SmspNames.Addressing + "MessageID", Uuid(id)),
            new XElement(SmspNames.Addressing + "Action", "http://www.w3.org/2005/08/addressing/soap/fault"),
            new XElement(SmspNames.Addressing + "To", Anonymous),
        ],
        fault.ToXml(id));

    /// <summary>Reads a message that came.</summary>
    /// <exception cref="SmspFaultException">It is not built as it must be, or it is a fault itself.</exception>
    public static SmspEnvelope Read(Stream stream)
    {
        var envelope = Parse(stream);
        var body = envelope.Element(SmspNames.Soap + "Body");
        if (SmspFaultException.Read(body) is { } fault)
        {
            throw fault;
        }

        var header = envelope.Element(SmspNames.Soap + "Header") ?? throw Invalid("There is no SOAP header");
        var action = Text(header, SmspNames.Addressing + "Action") ?? throw Invalid("WS-Addressing's Action is missing");
        var messageId = IdIn(Text(header, SmspNames.Addressing + "MessageID")) ?? throw Invalid("WS-Addressing's MessageID is missing, or no UUID");
        var security = header.Element(SmspNames.Security + "Security");
        var timestamp = security?.Element(SmspNames.SecurityUtility + "Timestamp");

        return new SmspEnvelope(
            action,
            messageId,
            IdIn(Text(header, SmspNames.Addressing + "RelatesTo")),
            Text(security?.Element(SmspNames.Security + "UsernameToken"), SmspNames.Security + "Username"),
            InstantIn(Text(timestamp, SmspNames.SecurityUtility + "Created")),
            InstantIn(Text(timestamp, SmspNames.SecurityUtility + "Expires")),
            PayloadOf(body, action));
    }

    private static XElement Parse(Stream stream)
    {
        try
        {
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MostCharacters });
            var root = XDocument.Load(reader).Root!;

            return root.Name == SmspNames.Soap + "Envelope" ? root : throw Invalid("It is no SOAP 1.1 envelope");
        }
        catch (XmlException broken)
        {
            throw Invalid(broken.Message);
        }
    }

    private static XElement PayloadOf(XElement? body, string action)
    {
        var itk = SmspNames.Itk;
        var distribution = body?.Element(itk + "DistributionEnvelope") ?? throw Invalid("There is no ITK distribution envelope");
        var service = distribution.Element(itk + "header")?.Attribute("service")?.Value;
        var payloads = distribution.Element(itk + "payloads")?.Elements(itk + "payload").ToList() ?? [];
        var items = distribution.Element(itk + "header")?.Element(itk + "manifest")?.Elements(itk + "manifestitem").ToList() ?? [];

        if (service != action)
        {
            throw Invalid($"The envelope names the service '{service}', the action is '{action}'");
        }

        if (payloads.Count != 1 || items.Count != 1 || payloads[0].Attribute("id")?.Value != items[0].Attribute("id")?.Value)
        {
            throw Invalid("The manifest and the payloads must each be one, with the same id");
        }

        return payloads[0].Elements().FirstOrDefault() ?? throw Invalid("The payload is empty");
    }

    private XElement Distribution()
    {
        var itk = SmspNames.Itk;
        var payloadId = $"uuid_{MessageId.ToString().ToUpperInvariant()}";

        return new XElement(
            itk + "DistributionEnvelope",
            new XElement(
                itk + "header",
                new XAttribute("service", Action),
                new XAttribute("trackingid", MessageId.ToString().ToUpperInvariant()),
                Username is null ? null : new XElement(itk + "auditIdentity", new XElement(itk + "id", new XAttribute("uri", Username))),
                new XElement(
                    itk + "manifest",
                    new XAttribute("count", 1),
                    new XElement(
                        itk + "manifestitem",
                        new XAttribute("id", payloadId),
                        new XAttribute("mimetype", "text/xml"),
                        new XAttribute("profileid", SmspOperation.ProfileOf(Payload.Name.LocalName))))),
            new XElement(
                itk + "payloads", new XAttribute("count", 1), new XElement(itk + "payload", new XAttribute("id", payloadId), Payload)));
    }

    private XElement SecurityHeader(string username) => new(
        SmspNames.Security + "Security",
        new XElement(
            SmspNames.SecurityUtility + "Timestamp",
            new XElement(SmspNames.SecurityUtility + "Created", Instant(Created)),
            new XElement(SmspNames.SecurityUtility + "Expires", Instant(Expires))),
        new XElement(SmspNames.Security + "UsernameToken", new XElement(SmspNames.Security + "Username", username)));

    private static XDocument Document(IEnumerable<XElement?> headers, XElement body) => new(
        new XElement(
            SmspNames.Soap + "Envelope",
            new XAttribute(XNamespace.Xmlns + "soap", SmspNames.Soap),
            new XAttribute(XNamespace.Xmlns + "wsa", SmspNames.Addressing),
            new XAttribute(XNamespace.Xmlns + "itk", SmspNames.Itk),
            new XElement(SmspNames.Soap + "Header", headers),
            new XElement(SmspNames.Soap + "Body", body)));

    private static SmspFaultException Invalid(string diagnostics) => new(SmspFaultException.InvalidMessage, "The message is not valid", diagnostics);

    private static string? Text(XElement? parent, XName name) => parent?.Element(name)?.Value.Trim();

    private static string Uuid(Guid id) => UuidPrefix + id.ToString();

    private static Guid? IdIn(string? text) =>
        Guid.TryParse(text?.Replace(UuidPrefix, "", StringComparison.OrdinalIgnoreCase).Replace("uuid:", "", StringComparison.OrdinalIgnoreCase), out var id)
            ? id
            : null;

    private static string? Instant(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static DateTimeOffset? InstantIn(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
