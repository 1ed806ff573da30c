using System.Globalization;

namespace SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

/// <summary>What stands in one cell of a table: lines of text, or a date.</summary>
internal sealed record Cell(IReadOnlyList<CellLine> Lines)
{
    public static readonly Cell Empty = new([]);

    private const string DateFormat = "dd-MMM-yyyy";

    /// <summary>Dates have a class of their own.</summary>
    public bool IsDate { get; private init; }

    /// <summary>A date as every part of the record writes it: 05-Mar-2016.</summary>
    public static string Format(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static Cell Of(SeedDate? date) => new(date is { } given ? [new CellLine(Format(given.Day))] : []) { IsDate = true };

    /// <summary>A line for each text that is not empty; line breaks within a text are kept.</summary>
    public static Cell Of(params IEnumerable<string?> texts) => new([.. texts.SelectMany(CellLine.Of)]);
}

/// <summary>One line of a cell.</summary>
internal sealed record CellLine(string Text, bool Strong = false)
{
    public static IEnumerable<CellLine> Of(string? text) =>
        (text ?? "").Split(["\r\n", "\n", "\r"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new CellLine(line));
}
