using System.Collections.Frozen;
using System.Xml;

namespace SpineSandbox.Fhir;

/// <summary>The XHTML of a narrative: well-formed, only harmless markup, and something to read (txt-1, txt-2).</summary>
internal static class NarrativeCheck
{
    public const string Namespace = "http://www.w3.org/1999/xhtml";

    private static readonly FrozenSet<string> Tags = (
        "div p br h1 h2 h3 h4 h5 h6 span ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td a img b i em " +
        "strong small big tt sub sup code pre samp var kbd cite abbr acronym dfn q blockquote address bdo hr ins del map area")
        .Split(' ').ToFrozenSet();

    public static void Run(string div, IssueLog log)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(div), XmlSafety.Settings(ConformanceLevel.Document));
            var hasContent = false;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    hasContent |= reader.LocalName == "img";
                    CheckTag(reader, log);
                }

                hasContent |= reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && !string.IsNullOrWhiteSpace(reader.Value);
            }

            if (!hasContent)
            {
                log.Broken("txt-2", "a narrative has text or an image");
            }
        }
        catch (XmlException fault)
        {
            log.Broken("txt-1", $"the narrative is not well-formed XHTML: {fault.Message}");
        }
    }

    private static void CheckTag(XmlReader reader, IssueLog log)
    {
        if (reader.Depth == 0 && (reader.Name != "div" || reader.NamespaceURI != Namespace))
        {
            log.Broken("txt-1", $"a narrative begins with <div xmlns=\"{Namespace}\">");
        }
        else if (!Tags.Contains(reader.LocalName) || reader.NamespaceURI != Namespace)
        {
            log.Broken("txt-1", $"<{Excerpt.Of(reader.LocalName)}> is not allowed in a narrative");
        }

        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || IsScript(reader.Value))
            {
                log.Broken("txt-1", $"the attribute {Excerpt.Of(reader.LocalName)} is active content, not allowed in a narrative");
            }
        }

        reader.MoveToElement();
    }

    private static bool IsScript(string value) => value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
}
