using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace SpineSandbox.CareSystem.Records;

/// <summary>
/// The document inside the record's frame. What the practice sent goes in unread: the frame runs nothing, asks nobody and
/// knows nothing of the page around it.
/// </summary>
internal static partial class RecordDocument
{
    private const int RowHeight = 54;
    private const int HeadingHeight = 60;
    private const int LeastHeight = 260;
    private const int MostHeight = 1100;

    public static string Of(string markup) =>
        $"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head><meta charset="utf-8"><title>Record</title><link rel="stylesheet" href="/css/record.css"></head>
        <body>{AsHtml(markup)}</body>
        </html>
        """;

    /// <summary>A guess from rows and headings, so that short records show without a second scroll bar; no script can measure.</summary>
    public static int HeightOf(string markup) =>
        Math.Clamp(100 + Rows().Count(markup) * RowHeight + Headings().Count(markup) * HeadingHeight, LeastHeight, MostHeight);

    // The wire has XHTML, where <div/> is empty; read as HTML it would never end.
    private static string AsHtml(string markup)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(markup), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
            foreach (var empty in root.DescendantsAndSelf().Where(element => element.IsEmpty && !IsVoid(element)))
            {
                empty.Value = "";
            }

            return root.ToString(SaveOptions.DisableFormatting);
        }
        catch (XmlException)
        {
            return markup; // Not well-formed: shown as it came.
        }
    }

    private static bool IsVoid(XElement element) => element.Name.LocalName is "br" or "hr" or "img" or "col" or "wbr";

    [GeneratedRegex("<(tr|p|li)\\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Rows();

    [GeneratedRegex("<(h[1-3]|div class=)", RegexOptions.ExplicitCapture)]
    private static partial Regex Headings();
}
