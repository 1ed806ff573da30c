using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SpineSandbox.Spine.Itk3.Documents;
using SpineSandbox.Spine.Itk3.Pdf;

namespace SpineSandbox.Spine.Tests.Itk3;

public sealed partial class PdfTests
{
    [Fact]
    public void The_cross_reference_table_leads_to_each_object()
    {
        var file = new TextPages("Title", "Foot").Paragraph("One line").ToPdf();
        var text = Encoding.Latin1.GetString(file);

        var table = int.Parse(StartOfTable().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.StartsWith("xref", text[table..], StringComparison.Ordinal);
        Assert.All(
            Offsets().Matches(text).Select((match, index) => (Offset: int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), Number: index + 1)),
            entry => Assert.StartsWith($"{entry.Number} 0 obj", text[entry.Offset..], StringComparison.Ordinal));
        Assert.Equal(6, Offsets().Count(text));
    }

    [Fact]
    public void Long_text_is_wrapped_and_goes_on_over_as_many_pages_as_it_takes()
    {
        var text = Encoding.Latin1.GetString(new TextPages("Title", "Foot").Paragraph(string.Join(' ', Enumerable.Repeat("word", 3000))).ToPdf());

        Assert.Contains("/Count 4", text, StringComparison.Ordinal);
        Assert.Contains("Page 4 of 4", text, StringComparison.Ordinal);
        Assert.Equal(3000, Words().Count(text));
        Assert.All(Shown().Matches(text), line => Assert.True(line.Groups[1].Length < 120));
    }

    [Fact]
    public void Brackets_and_backslashes_are_escaped_and_foreign_letters_do_no_harm()
    {
        var text = Encoding.Latin1.GetString(new TextPages("T", "F").Paragraph("a (b) \\ c £ é Ж").ToPdf());

        Assert.Contains("(a \\(b\\) \\\\ c \u00a3 \u00e9 ?)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_consultation_summary_holds_everything_that_was_entered_and_its_version()
    {
        var text = Encoding.Latin1.GetString(ConsultationSummaryPdf.Write(
            "Consultation report", Samples.Patient, Samples.Author, Samples.Hub, Samples.Now, 2, [("History", "Sore throat for three days"), ("Plan", " ")]));

        Assert.Contains("Sore throat for three days", text, StringComparison.Ordinal);
        Assert.Contains("Version 2", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Plan", text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"startxref\n(\d+)")]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"(\d{10}) 00000 n ")]
    private static partial Regex Offsets();

    [GeneratedRegex(@"\bword\b")]
    private static partial Regex Words();

    [GeneratedRegex(@"\((.*)\) Tj")]
    private static partial Regex Shown();
}
