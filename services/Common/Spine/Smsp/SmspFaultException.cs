using System.Xml.Linq;

namespace SpineSandbox.Spine.Smsp;

/// <summary>A request that is refused as a message, before anybody looks at what it asks: a SOAP fault with ITK's error in it.</summary>
public sealed class SmspFaultException(string code, string text, string? diagnostics = null) : Exception(diagnostics is null ? text : $"{text}: {diagnostics}")
{
    /// <summary>Something broke; the same request may succeed later.</summary>
    public const string Processing = "1000";

    /// <summary>The message is not built as it must be.</summary>
    public const string InvalidMessage = "2100";

    /// <summary>Who sends it does not say who they are, or said so too long ago.</summary>
    public const string NotAuthenticated = "2200";

    /// <summary>There is no such service here.</summary>
    public const string UnknownService = "2300";

    public string Code => code;

    /// <summary>The body of the answer, whose status is 500.</summary>
    public XElement ToXml(Guid id) => new(
        SmspNames.Soap + "Fault",
        new XElement("faultcode", code == Processing ? "soap:Server" : "soap:Client"),
        new XElement("faultstring", text),
        new XElement(
            "detail",
            new XElement(
                SmspNames.Itk + "ToolkitErrorInfo",
                new XElement(SmspNames.Itk + "ErrorID", $"urn:uuid:{id}"),
                new XElement(SmspNames.Itk + "ErrorCode", new XAttribute("codeSystem", SmspNames.ToolkitErrorCodes), code),
                new XElement(SmspNames.Itk + "ErrorText", text),
                diagnostics is null ? null : new XElement(SmspNames.Itk + "ErrorDiagnosticText", diagnostics))));

    /// <summary>The fault in an answer; null where it holds none.</summary>
    public static SmspFaultException? Read(XElement? body) => body?.Element(SmspNames.Soap + "Fault") is not { } fault
        ? null
        : new SmspFaultException(
            fault.Descendants(SmspNames.Itk + "ErrorCode").FirstOrDefault()?.Value ?? Processing,
            fault.Element("faultstring")?.Value ?? "SOAP fault",
            fault.Descendants(SmspNames.Itk + "ErrorDiagnosticText").FirstOrDefault()?.Value);
}
