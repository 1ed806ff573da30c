using System.Globalization;
using System.Text;

namespace SpineSandbox.Spine.Itk3.Pdf;

/// <summary>PDF 1.4 on the wire: objects, cross-reference table, trailer. Fonts are the two that every reader has built in.</summary>
internal static class PdfFile
{
    private const int FirstPage = 5;

    private static readonly Encoding WinAnsi =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback)!;

    /// <summary>The operators that show one line of text.</summary>
    /// <param name="colour">Operators that choose the colour.</param>
    public static string Text(string text, double x, double y, double size, bool bold, string colour) =>
        string.Create(CultureInfo.InvariantCulture, $"BT {colour} /{(bold ? "F2" : "F1")} {size:0.##} Tf {x:0.##} {y:0.##} Td ({Escape(text)}) Tj ET\n");

    /// <param name="pages">The operators of each page.</param>
    public static byte[] Write(IReadOnlyList<string> pages, double width, double height)
    {
        var kids = string.Join(' ', pages.Select((_, index) => $"{FirstPage + 2 * index} 0 R"));
        List<byte[]> objects =
        [
            Bytes("<< /Type /Catalog /Pages 2 0 R >>"),
            Bytes($"<< /Type /Pages /Count {pages.Count} /Kids [{kids}] >>"),
            Bytes(Font("Helvetica")),
            Bytes(Font("Helvetica-Bold")),
        ];
        foreach (var (index, page) in pages.Index())
        {
            objects.Add(Bytes(string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width:0.##} {height:0.##}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {FirstPage + 2 * index + 1} 0 R >>")));
            var content = Bytes(page);
            objects.Add([.. Bytes($"<< /Length {content.Length} >>\nstream\n"), .. content, .. Bytes("\nendstream")]);
        }

        return Assemble(objects);
    }

    private static byte[] Assemble(List<byte[]> objects)
    {
        using var file = new MemoryStream();
        // The comment of high bytes tells transports that this is no text.
        file.Write([.. "%PDF-1.4\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);

        var offsets = new List<long>();
        foreach (var (index, content) in objects.Index())
        {
            offsets.Add(file.Position);
            file.Write([.. Bytes($"{index + 1} 0 obj\n"), .. content, .. Bytes("\nendobj\n")]);
        }

        var table = file.Position;
        file.Write(Bytes($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
        {
            file.Write(Bytes(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n")));
        }

        file.Write(Bytes($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));

        return file.ToArray();
    }

    private static string Font(string name) => $"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>";

    private static string Escape(string text) => string.Concat(text.Select(character => character switch
    {
        '(' or ')' or '\\' => $"\\{character}",
        _ when char.IsControl(character) => " ",
        _ => $"{character}",
    }));

    private static byte[] Bytes(string text) => WinAnsi.GetBytes(text);
}
