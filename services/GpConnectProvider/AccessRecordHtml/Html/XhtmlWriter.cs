using System.Text;
using System.Xml;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

/// <summary>
/// Writes an XHTML fragment: every text escaped, numeric references only, no line breaks, no character that XML forbids.
/// </summary>
internal sealed class XhtmlWriter
{
    private const string Namespace = "http://www.w3.org/1999/xhtml";

    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>Begins the one <c>div</c> that holds the fragment.</summary>
    public XhtmlWriter OpenRoot() => Open("div", ("xmlns", Namespace));

    public XhtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _text.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            _text.Append(' ').Append(name).Append("=\"");
            Text(value);
            _text.Append('"');
        }

        _text.Append('>');
        _open.Push(tag);
        return this;
    }

    public XhtmlWriter Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element with nothing but text in it.</summary>
    public XhtmlWriter Element(string tag, string content, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Open(tag, attributes).Text(content).Close();

    public XhtmlWriter LineBreak()
    {
        _text.Append("<br />");
        return this;
    }

    public XhtmlWriter Text(string content)
    {
        foreach (var rune in content.EnumerateRunes())
        {
            Append(rune);
        }

        return this;
    }

    /// <summary>The fragment, once everything that was opened has been closed.</summary>
    public override string ToString() =>
        _open.Count == 0 ? _text.ToString() : throw new InvalidOperationException($"<{_open.Peek()}> has not been closed.");

    private void Append(Rune rune)
    {
        switch (rune.Value)
        {
            case '<' or '>' or '&' or '"':
                _text.Append("&#").Append(rune.Value).Append(';');
                break;
            case '\u2028' or '\u2029':
                _text.Append(' ');
                break;
            case var value when Rune.IsControl(rune):
                _text.Append(value is '\t' or '\n' or '\r' or 0x85 ? " " : "");
                break;
            case var value when value <= char.MaxValue && !XmlConvert.IsXmlChar((char)value):
                _text.Append('\uFFFD');
                break;
            default:
                _text.Append(rune.ToString());
                break;
        }
    }
}
