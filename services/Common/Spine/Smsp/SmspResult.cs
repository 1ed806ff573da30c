using System.Xml.Linq;

namespace SpineSandbox.Spine.Smsp;

/// <summary>What an SMSP answers. It never answers with a list.</summary>
/// <param name="Patient">Null where nobody was found.</param>
/// <param name="Verified">For verifyNHSNumber: whether number, date of birth and name belong together.</param>
public sealed record SmspResult(SmspCode Code, SmspPatient? Patient = null, bool? Verified = null)
{
    public XElement ToXml(SmspOperation operation, Guid id)
    {
        var v3 = SmspNames.Hl7;
        var message = new XElement(
            v3 + operation.ResponseMessage,
            new XAttribute("classCode", "OBS"),
            new XAttribute("moodCode", "EVN"),
            new XElement(v3 + "id", new XAttribute("root", id.ToString().ToUpperInvariant())),
            Coded("code", operation.ResponseMessage, SmspNames.MessageCodes),
            Coded("value", Code.Code, SmspNames.ResultCodes));

        message.Add(operation == SmspOperation.VerifyNhsNumber
            ? Verification()
            : Patient?.ToXml(details: operation == SmspOperation.GetPatientDetailsByNhsNumber));

        return message;
    }

    public static SmspResult Read(XElement message)
    {
        var v3 = SmspNames.Hl7;
        var code = message.Element(v3 + "value")?.Attribute("code")?.Value;
        var verification = message.Element(v3 + "component")?.Element(v3 + "validIdentifier");

        return new SmspResult(
            SmspCode.All.FirstOrDefault(row => row.Code == code) ?? new SmspCode(code ?? "", "A code that this system does not know"),
            SmspPatient.Read((verification ?? message).Element(v3 + "subject")),
            verification?.Element(v3 + "value")?.Attribute("value")?.Value is { } verified ? verified == "true" : null);
    }

    private XElement? Verification()
    {
        var v3 = SmspNames.Hl7;

        return Verified is not { } verified ? null : new XElement(
            v3 + "component",
            new XAttribute("typeCode", "COMP"),
            new XElement(
                v3 + "validIdentifier",
                new XAttribute("classCode", "OBS"),
                new XAttribute("moodCode", "EVN"),
                Coded("code", "VI", SmspNames.VerifiedCodes),
                new XElement(v3 + "value", new XAttribute("value", verified ? "true" : "false")),
                Patient?.ToXml(details: false)));
    }

    private static XElement Coded(string element, string code, string system) =>
        new(SmspNames.Hl7 + element, new XAttribute("code", code), new XAttribute("codeSystem", system));
}
