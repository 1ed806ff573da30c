namespace SpineSandbox.GpConnectProvider.AccessRecordHtml.Html;

/// <summary>One part of a section with a table of its own; most sections have just one.</summary>
internal abstract record Subsection
{
    /// <summary>Code of the section that the data are at home in, whose limits hold for them wherever they are shown.</summary>
    public required string Home { get; init; }

    public required string Title { get; init; }

    /// <summary>False for what is shown whole whatever the consumer's period.</summary>
    public bool TakesPeriod { get; init; } = true;

    public abstract SubsectionContent Read(RecordQuery query);
}

/// <summary>What a subsection shows of one record.</summary>
/// <param name="Banner">The note that belongs above this table.</param>
/// <param name="Withheld">True where entries were left out that would have been shown.</param>
/// <param name="WriteTable">Writes the table; null where nothing is recorded.</param>
internal sealed record SubsectionContent(string? Banner, bool Withheld, Action<XhtmlWriter>? WriteTable);

/// <inheritdoc cref="Subsection"/>
/// <typeparam name="T">What one row of the table is about.</typeparam>
internal sealed record Subsection<T> : Subsection
{
    public required HtmlTable<T> Table { get; init; }

    /// <summary>What of the record belongs here.</summary>
    public required Func<RecordQuery, IEnumerable<T>> Select { get; init; }

    /// <summary>The clinical entry behind a row.</summary>
    public required Func<T, RecordItem> EntryOf { get; init; }

    /// <summary>True for rows that show their entry, but not all of it.</summary>
    public Func<T, bool> IsCut { get; init; } = _ => false;

    /// <summary>How the period is applied: by the date of the entry, unless the area has a rule of its own.</summary>
    public Func<T, RecordPeriod, bool>? IsIn { get; init; }

    public Func<IReadOnlyList<T>, string?> BannerFor { get; init; } = _ => null;

    /// <summary>How many rows there are at most.</summary>
    public int Most { get; init; } = int.MaxValue;

    public override SubsectionContent Read(RecordQuery query)
    {
        var candidates = Select(query).Where(row => WasEnteredHere(row, query) && IsWanted(row, query)).ToList();
        var shown = Table.Sort(candidates.Where(row => !EntryOf(row).Confidential)).Take(Most).ToList();
        var withheld = Table.Sort(candidates).Take(Most).Any(row => EntryOf(row).Confidential) || shown.Exists(row => IsCut(row));

        return new SubsectionContent(BannerFor(shown), withheld, shown.Count == 0 ? null : html => Table.Write(html, shown));
    }

    private bool IsWanted(T row, RecordQuery query) =>
        !TakesPeriod || query.Period is not { } period || (IsIn?.Invoke(row, period) ?? period.Contains(EntryOf(row).Date.Day));

    // Until the former practice's record is complete, only what this practice has entered is given.
    private bool WasEnteredHere(T row, RecordQuery query)
    {
        var entry = EntryOf(row);
        return query.Record.Patient.GpTransfer is not { } transfer || (entry.Recorded ?? entry.Date).Day >= transfer.CompleteFrom.Day;
    }
}
