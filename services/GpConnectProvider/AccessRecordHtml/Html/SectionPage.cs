using SpineSandbox.GpConnectProvider.Practices;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

/// <summary>Lays out a section: heading, banners in their published order, tables.</summary>
internal static class SectionPage
{
    public static string Render(RecordSection section, RecordQuery query)
    {
        var html = new XhtmlWriter().OpenRoot().Element("h1", section.Title);
        if (query.Record.Patient.GpTransfer is { } transfer)
        {
            Banner(html, "gptransfer-banner", Banners.GpTransfer(transfer.CompleteFrom.Day));
        }

        if (section.Subsections is [var only])
        {
            WriteSubsection(html, section, only, query);
        }
        else
        {
            foreach (var subsection in section.Subsections)
            {
                html.Open("div").Element("h2", subsection.Title);
                WriteSubsection(html, section, subsection, query);
                html.Close();
            }
        }

        return html.Close().ToString();
    }

    private static void WriteSubsection(XhtmlWriter html, RecordSection section, Subsection subsection, RecordQuery query)
    {
        if (query.Record.Practice.SectionLimits.TryGetValue(subsection.Home, out var limit))
        {
            Replacement(html, subsection, limit);
            return;
        }

        var content = subsection.Read(query);
        if (content.Banner is { } note)
        {
            Banner(html, "content-banner", note);
        }

        if (!section.RefusesPeriod)
        {
            Banner(html, "date-banner", Banners.OfPeriod(query, subsection.TakesPeriod));
        }

        if (content.Withheld)
        {
            Banner(html, "exclusion-banner", Banners.ItemsExcluded);
        }

        if (content.WriteTable is { } writeTable)
        {
            writeTable(html);
        }
        else
        {
            Replacement(html, subsection, limit: null);
        }
    }

    private static void Replacement(XhtmlWriter html, Subsection subsection, SectionLimit? limit)
    {
        html.Open("div");
        foreach (var line in Banners.InsteadOf(subsection.Title, limit))
        {
            html.Element("p", line);
        }

        html.Close();
    }

    private static void Banner(XhtmlWriter html, string kind, string text) =>
        html.Open("div", ("class", kind)).Element("p", text).Close();
}
