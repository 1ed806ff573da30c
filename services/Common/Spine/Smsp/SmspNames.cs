using System.Xml.Linq;

namespace SpineSandbox.Spine.Smsp;

/// <summary>Namespaces and OIDs of the Spine Mini Services for PDS: HL7 version 3 in ITK's envelope, over SOAP 1.1.</summary>
public static class SmspNames
{
    public static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    public static readonly XNamespace Addressing = "http://www.w3.org/2005/08/addressing";
    public static readonly XNamespace Security = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    public static readonly XNamespace SecurityUtility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    public static readonly XNamespace Itk = "urn:nhs-itk:ns:201005";
    public static readonly XNamespace Hl7 = "urn:hl7-org:v3";

    /// <summary>Where a server listens that is an SMSP; one address for all operations.</summary>
    public const string Path = "/smsp";

    public const string NhsNumberRoot = "2.16.840.1.113883.2.1.4.1";
    public const string OdsCodeRoot = "2.16.840.1.113883.2.1.4.3";
    public const string MessageCodes = "2.16.840.1.113883.2.1.3.2.4.17.284";
    public const string ResultCodes = "2.16.840.1.113883.2.1.3.2.4.17.285";
    public const string VerifiedCodes = "2.16.840.1.113883.2.1.3.2.4.17.287";
    public const string GenderCodes = "2.16.840.1.113883.2.1.3.2.4.16.25";
    public const string ToolkitErrorCodes = "2.16.840.1.113883.2.1.3.2.4.17.268";

    /// <summary>From PDS's words to the codes of the message.</summary>
    public static readonly IReadOnlyDictionary<string, string> Genders =
        new Dictionary<string, string> { ["unknown"] = "0", ["male"] = "1", ["female"] = "2", ["other"] = "9" };
}
