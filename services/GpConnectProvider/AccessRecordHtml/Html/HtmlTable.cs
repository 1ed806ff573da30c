namespace SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

/// <summary>One table of the published layout: its id, its columns in order, and what it is sorted by, newest first.</summary>
internal sealed record HtmlTable<T>(string Id, Func<T, SeedDate?> NewestBy, params IReadOnlyList<Column<T>> Columns)
{
    /// <summary>Where set, rows of the same item stand together under a row that names it.</summary>
    public Func<T, string>? GroupBy { get; init; }

    public void Write(XhtmlWriter html, IReadOnlyList<T> rows)
    {
        html.Open("table", ("id", Id)).Open("thead").Open("tr");
        foreach (var column in Columns)
        {
            html.Element("th", column.Heading);
        }

        html.Close().Close().Open("tbody");
        WriteRows(html, rows);
        html.Close().Close();
    }

    public IEnumerable<T> Sort(IEnumerable<T> rows) => rows.OrderByDescending(row => NewestBy(row)?.ToInstant() ?? DateTimeOffset.MinValue);

    private void WriteRows(XhtmlWriter html, IReadOnlyList<T> rows)
    {
        if (GroupBy is null)
        {
            WriteEach(html, rows);
            return;
        }

        foreach (var group in rows.GroupBy(GroupBy).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase))
        {
            html.Open("tr").Open("td", ("colspan", $"{Columns.Count}"), ("class", "med-item-column"))
                .Element("strong", group.Key).Close().Close();
            WriteEach(html, group);
        }
    }

    private void WriteEach(XhtmlWriter html, IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            html.Open("tr");
            foreach (var column in Columns)
            {
                WriteCell(html, column.Read(row));
            }

            html.Close();
        }
    }

    private static void WriteCell(XhtmlWriter html, Cell cell)
    {
        html.Open("td", cell.IsDate ? [("class", "date-column")] : []);
        foreach (var (index, line) in cell.Lines.Index())
        {
            if (index > 0)
            {
                html.LineBreak();
            }

            if (line.Strong)
            {
                html.Element("strong", line.Text);
            }
            else
            {
                html.Text(line.Text);
            }
        }

        html.Close();
    }
}

/// <summary>One column of a table.</summary>
internal sealed record Column<T>(string Heading, Func<T, Cell> Read);
