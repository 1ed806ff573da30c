using System.Xml;
using System.Xml.Linq;

namespace SpineSandbox.GpConnectProvider.Tests.Html;

/// <summary>What the specification allows in the HTML of a section.</summary>
internal static class FragmentRules
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly HashSet<string> Tags = ["div", "h1", "h2", "p", "table", "thead", "tbody", "tr", "th", "td", "strong", "br"];

    private static readonly HashSet<string> Attributes = ["xmlns", "class", "id", "colspan"];

    public static XElement Check(string div)
    {
        Assert.DoesNotMatch("[\r\n\t]", div);
        Assert.DoesNotMatch("&[a-zA-Z]", div);

        using var text = new StringReader(div);
        using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);

        Assert.Equal(Xhtml + "div", root.Name);
        Assert.All(root.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, Tags));
        Assert.All(root.DescendantsAndSelf().Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, Attributes));
        Assert.Equal("h1", root.Elements().First().Name.LocalName);
        Assert.All(root.Descendants(Xhtml + "table"), CheckTable);

        return root;
    }

    private static void CheckTable(XElement table)
    {
        Assert.NotNull(table.Attribute("id"));
        Assert.Equal(["thead", "tbody"], table.Elements().Select(element => element.Name.LocalName));
        var columns = table.Element(Xhtml + "thead")!.Descendants(Xhtml + "th").Count();
        Assert.All(table.Element(Xhtml + "tbody")!.Elements(), row => Assert.Equal(columns, row.Elements().Sum(Span)));
    }

    private static int Span(XElement cell) => (int?)cell.Attribute("colspan") ?? 1;
}
