using System.Net;
using System.Text;
using System.Xml.Linq;

namespace SpineSandbox.MessageHandlingServer.Tests.Smsp;

/// <summary>A request to the SMSP as a client of the published interface writes it, with nothing of the sandbox's own in it.</summary>
internal sealed record SoapMessage
{
    private const string Prefix = "urn:nhs-itk:services:201005:";

    public required string Operation { get; init; }

    /// <summary>The children of <c>queryEvent</c>.</summary>
    public required string Query { get; init; }

    public string? Service { get; init; }

    public string? PayloadElement { get; init; }

    public string Username { get; init; } = "urn:nhs-uk:identity:ods:RZ8:lims";

    public string Expires { get; init; } = "2026-03-02T09:35:00Z";

    public string Action => $"{Prefix}{Operation}-v1-0";

    public static string BirthDate(string day) =>
        $"""<Person.DateOfBirth><value value="{day}"/><semanticsText>Person.DateOfBirth</semanticsText></Person.DateOfBirth>""";

    public static string NhsNumber(string number) =>
        $"""<Person.NHSNumber><value root="2.16.840.1.113883.2.1.4.1" extension="{number}"/><semanticsText>Person.NHSNumber</semanticsText></Person.NHSNumber>""";

    public static string Name(string given, string family) =>
        $"<Person.Name><value><given>{given}</given><family>{family}</family></value><semanticsText>Person.Name</semanticsText></Person.Name>";

    public static string Gender(string code) =>
        $"""<Person.Gender><value code="{code}" codeSystem="2.16.840.1.113883.2.1.3.2.4.16.25"/><semanticsText>Person.Gender</semanticsText></Person.Gender>""";

    public static string Postcode(string code) =>
        $"<Person.Postcode><value><postalCode>{code}</postalCode></value><semanticsText>Person.Postcode</semanticsText></Person.Postcode>";

    public string ToXml()
    {
        var element = PayloadElement ?? $"{Operation}Request-v1-0";

        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:wsa="http://www.w3.org/2005/08/addressing"
                xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
                xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd" xmlns:itk="urn:nhs-itk:ns:201005">
              <soap:Header>
                <wsa:MessageID>uuid:11111111-2222-4333-8444-555555555555</wsa:MessageID>
                <wsa:Action>{Action}</wsa:Action>
                <wsa:To>http://tie.rz8.sandbox.test/smsp</wsa:To>
                <wsa:From><wsa:Address>{Username}</wsa:Address></wsa:From>
                <wsse:Security>
                  <wsu:Timestamp><wsu:Created>2026-03-02T09:30:00Z</wsu:Created><wsu:Expires>{Expires}</wsu:Expires></wsu:Timestamp>
                  <wsse:UsernameToken><wsse:Username>{Username}</wsse:Username></wsse:UsernameToken>
                </wsse:Security>
              </soap:Header>
              <soap:Body>
                <itk:DistributionEnvelope>
                  <itk:header service="{Service ?? Action}" trackingid="11111111-2222-4333-8444-555555555556">
                    <itk:auditIdentity><itk:id uri="{Username}"/></itk:auditIdentity>
                    <itk:manifest count="1"><itk:manifestitem id="p1" mimetype="text/xml" profileid="urn:nhs-en:profile:{element}"/></itk:manifest>
                  </itk:header>
                  <itk:payloads count="1"><itk:payload id="p1">
                    <{element} xmlns="urn:hl7-org:v3" classCode="CACT" moodCode="EVN">
                      <id root="11111111-2222-4333-8444-555555555557"/>
                      <code code="{element}" codeSystem="2.16.840.1.113883.2.1.3.2.4.17.284"/>
                      <queryEvent>{Query}</queryEvent>
                    </{element}>
                  </itk:payload></itk:payloads>
                </itk:DistributionEnvelope>
              </soap:Body>
            </soap:Envelope>
            """;
    }

    public async Task<SoapAnswer> SendAsync(HttpClient http, string? soapAction = null, string path = "/smsp")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(ToXml(), Encoding.UTF8, "text/xml") };
        request.Headers.Add("SOAPAction", $"\"{soapAction ?? Action}\"");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        return new SoapAnswer(
            answer.StatusCode,
            answer.Content.Headers.ContentType?.MediaType,
            XElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}

/// <summary>What came back, read by paths of XML alone.</summary>
internal sealed record SoapAnswer(HttpStatusCode Status, string? MediaType, XElement Envelope)
{
    private static readonly XNamespace V3 = "urn:hl7-org:v3";
    private static readonly XNamespace Itk = "urn:nhs-itk:ns:201005";
    private static readonly XNamespace Addressing = "http://www.w3.org/2005/08/addressing";

    public string? Action => Envelope.Descendants(Addressing + "Action").Single().Value;

    public string? RelatesTo => Envelope.Descendants(Addressing + "RelatesTo").Single().Value;

    public XElement Message => Envelope.Descendants(Itk + "payload").Single().Elements().Single();

    public string? Code => Message.Element(V3 + "value")?.Attribute("code")?.Value;

    public string? Verified => Message.Element(V3 + "component")?.Element(V3 + "validIdentifier")?.Element(V3 + "value")?.Attribute("value")?.Value;

    public string? NhsNumber => Message.Descendants(V3 + "patient").SingleOrDefault()?.Element(V3 + "id")?.Attribute("extension")?.Value;

    public string? ToolkitError => Envelope.Descendants(Itk + "ErrorCode").SingleOrDefault()?.Value;

    public string? Of(string element) => Message.Descendants(V3 + element).FirstOrDefault() is { } found
        ? found.Attribute("value")?.Value ?? found.Attribute("code")?.Value ?? found.Value
        : null;
}
