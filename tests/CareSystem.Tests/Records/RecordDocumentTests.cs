using SpineSandbox.CareSystem.Records;

namespace SpineSandbox.CareSystem.Tests.Records;

public sealed class RecordDocumentTests
{
    [Fact]
    public void Empty_elements_of_XHTML_end_where_they_begin() =>
        Assert.Contains("<p></p><br /><td></td>", RecordDocument.Of("<div><p/><br/><td/></div>"), StringComparison.Ordinal);

    [Fact]
    public void What_is_not_well_formed_is_shown_as_it_came() =>
        Assert.Contains("<div>&nbsp;<p>open</div>", RecordDocument.Of("<div>&nbsp;<p>open</div>"), StringComparison.Ordinal);

    [Fact]
    public void Its_style_comes_from_this_server() =>
        Assert.Contains("href=\"/css/record.css\"", RecordDocument.Of("<div/>"), StringComparison.Ordinal);

    [Fact]
    public void Longer_records_get_more_room_within_bounds()
    {
        var rows = string.Concat(Enumerable.Repeat("<tr><td>x</td></tr>", 10));
        var many = string.Concat(Enumerable.Repeat(rows, 100));

        Assert.True(RecordDocument.HeightOf(rows) > RecordDocument.HeightOf(""));
        Assert.Equal(1100, RecordDocument.HeightOf(many));
    }
}
