namespace SpineSandbox.CareSystem.Structured.Reading;

/// <summary>Entries of the record side by side.</summary>
public sealed record EntryTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<EntryRow> Rows)
{
    /// <summary>What holds of all of them, by name; none for most tables.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    /// <summary>Where others point at the table as a whole.</summary>
    public string? Anchor { get; init; }
}

/// <summary>One entry.</summary>
/// <param name="Anchor">Where others point at it.</param>
/// <param name="Cells">In the order of the columns; a single one is a heading over the rows below it.</param>
public sealed record EntryRow(string Anchor, IReadOnlyList<EntryCell> Cells)
{
    /// <summary>The practice asks that the patient not be shown it.</summary>
    public bool IsWithheldFromPatient { get; init; }
}

/// <summary>One thing about an entry.</summary>
/// <param name="Text">Null where the record says nothing.</param>
/// <param name="Note">What is said beside it, smaller.</param>
public sealed record EntryCell(string? Text, string? Note = null)
{
    public IReadOnlyList<EntryLink> Links { get; init; } = [];

    public static implicit operator EntryCell(string? text) => new(text);
}

/// <summary>Another entry of the record.</summary>
/// <param name="Kind">What it is: Medication, Problem.</param>
/// <param name="Href">Where it stands; null for one that is named only.</param>
public sealed record EntryLink(string Kind, string Words, string? Href);
