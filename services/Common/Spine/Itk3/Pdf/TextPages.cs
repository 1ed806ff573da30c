using System.Globalization;
using System.Text;

namespace SpineSandbox.Spine.Itk3.Pdf;

/// <summary>Pages of running text on A4: a title in a blue band, bold headings, wrapped paragraphs, a line at the foot of each page.</summary>
public sealed class TextPages
{
    private const double Width = 595;
    private const double Height = 842;
    private const double Margin = 56;
    private const double BandHeight = 44;
    private const double FootAt = 32;
    private const double TitleSize = 17;
    private const double HeadingSize = 11.5;
    private const double TextSize = 10.5;
    private const double FootSize = 8.5;
    private const double LineHeight = 1.4;
    private const string Blue = "0 0.369 0.722 rg";
    private const string Black = "0 g";
    private const string White = "1 g";

    private readonly string _foot;
    private readonly List<StringBuilder> _pages = [];
    private double _y;

    public TextPages(string title, string foot)
    {
        _foot = foot;
        Turn();
        Page.Append(CultureInfo.InvariantCulture, $"{Blue} 0 {Height - BandHeight:0.##} {Width:0.##} {BandHeight:0.##} re f\n");
        Show(title, Margin, Height - BandHeight + 15, TitleSize, bold: true, White);
        _y = Height - BandHeight - 30;
    }

    private StringBuilder Page => _pages[^1];

    public TextPages Heading(string text)
    {
        _y -= 8;
        Lines(text, HeadingSize, bold: true, Blue);

        return this;
    }

    public TextPages Paragraph(string text)
    {
        Lines(text, TextSize, bold: false, Black);

        return this;
    }

    /// <summary>The document as a file.</summary>
    public byte[] ToPdf()
    {
        for (var number = 0; number < _pages.Count; number++)
        {
            _pages[number].Append(PdfFile.Text($"{_foot}   Page {number + 1} of {_pages.Count}", Margin, FootAt, FootSize, bold: false, Black));
        }

        return PdfFile.Write(_pages.Select(page => page.ToString()).ToList(), Width, Height);
    }

    private void Lines(string text, double size, bool bold, string colour)
    {
        foreach (var line in Helvetica.Wrap(text, Width - 2 * Margin, size, bold))
        {
            if (_y < FootAt + 2 * size * LineHeight)
            {
                Turn();
            }

            Show(line, Margin, _y, size, bold, colour);
            _y -= size * LineHeight;
        }
    }

    private void Turn()
    {
        _pages.Add(new StringBuilder());
        _y = Height - Margin;
    }

    private void Show(string text, double x, double y, double size, bool bold, string colour) =>
        Page.Append(PdfFile.Text(text, x, y, size, bold, colour));
}
