using SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

namespace SpineSandbox.GpConnectProvider.Tests.Html;

public sealed class HostileContentTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</td></tr></table><iframe src='x'>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("&lt;b&gt; &nbsp; &#60;")]
    [InlineData("]]> <!-- --> <?php ?>")]
    [InlineData("é ü 漢 😀 \u200f")]
    public void Text_is_shown_as_text_whatever_it_holds(string hostile)
    {
        var record = Records.Of(Entries.Item(hostile, Records.On(2025, 1, 1), hostile));

        FragmentRules.Check(record.Html(Sections.Of("CLI")));
        var page = record.Page(Sections.Of("CLI"));

        Assert.Equal((hostile, hostile), (page.Column("cli-tab", "Entry").Single(), page.Column("cli-tab", "Details").Single()));
    }

    [Theory]
    [InlineData("a\u0000b\u0007c", "abc")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\u2028b", "a b")]
    [InlineData("a\uFFFEb", "a\uFFFDb")]
    public void What_XML_forbids_does_not_get_out(string hostile, string shown)
    {
        var html = new XhtmlWriter().OpenRoot().Element("h1", hostile).Close().ToString();

        Assert.Equal(shown, FragmentRules.Check(html).Value);
    }

    [Fact]
    public void Half_a_character_is_replaced()
    {
        var half = string.Concat("a", "😀".AsSpan(0, 1), "b");

        var html = new XhtmlWriter().OpenRoot().Element("h1", half).Close().ToString();

        Assert.Equal("a\uFFFDb", FragmentRules.Check(html).Value);
    }

    [Theory]
    [InlineData("one\r\ntwo")]
    [InlineData("one\ntwo")]
    [InlineData("one\rtwo")]
    public void Line_breaks_become_elements(string text)
    {
        var page = Records.Of(Entries.Item("Note", Records.On(2025, 1, 1), text)).Page(Sections.Of("CLI"));

        Assert.Equal("one<br>two", page.QuerySelector("#cli-tab td:last-child")!.InnerHtml);
    }

    [Fact]
    public void An_element_left_open_is_a_bug_that_shows() =>
        Assert.Throws<InvalidOperationException>(() => new XhtmlWriter().OpenRoot().ToString());
}
