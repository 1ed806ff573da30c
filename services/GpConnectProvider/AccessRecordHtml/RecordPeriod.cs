namespace SpineSandbox.GpConnectProvider.AccessRecordHtml;

/// <summary>Whole days, both ends included. An end that is missing is open, into the past or the future.</summary>
internal sealed record RecordPeriod(DateOnly? Start, DateOnly? End)
{
    public bool Contains(DateOnly day) => Overlaps(day, day);

    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, or null for what goes on.</param>
    public bool Overlaps(DateOnly from, DateOnly? to) =>
        (End is null || from <= End) && (Start is null || to is null || to >= Start);
}
