using System.Xml;

namespace SpineSandbox.Fhir;

/// <summary>How XML from outside is read: no DTD, nothing fetched, a limit on its size.</summary>
internal static class XmlSafety
{
    private const long LongestDocument = 64 * 1024 * 1024;

    public static XmlReaderSettings Settings(ConformanceLevel level) => new()
    {
        ConformanceLevel = level,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LongestDocument,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };
}
