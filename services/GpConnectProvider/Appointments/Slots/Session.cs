namespace SpineSandbox.GpConnectProvider.Appointments.Slots;

/// <summary>A weekly session of a practice. Its slots are not stored: they follow from the session and the day.</summary>
internal sealed record Session
{
    /// <summary>The place of the session in the seed, from 1.</summary>
    public int Id { get; init; }

    public required OdsCode Practice { get; init; }

    /// <summary>SDS user ID of who sees the patients.</summary>
    public required string Practitioner { get; init; }

    /// <summary>Site code.</summary>
    public required OdsCode Location { get; init; }

    public required IReadOnlyList<DayOfWeek> Days { get; init; }

    public required TimeOnly Start { get; init; }

    public required TimeOnly End { get; init; }

    /// <summary>The length of a slot.</summary>
    public required int Minutes { get; init; }

    /// <summary>Schedule.serviceCategory.</summary>
    public required string ScheduleType { get; init; }

    /// <summary>Slot.serviceType.</summary>
    public required string SlotType { get; init; }

    /// <summary>The slots take them by turns; none, and they are of no particular channel.</summary>
    public IReadOnlyList<DeliveryChannel> DeliveryChannels { get; init; } = [];

    /// <summary>Only these organisations may book; none, and all may.</summary>
    public IReadOnlyList<OdsCode> BookableByOrganisations { get; init; } = [];

    /// <summary>Only these types of organisation may book; none, and all may.</summary>
    public IReadOnlyList<string> BookableByTypes { get; init; } = [];

    public static Session From(SlotPatternRow row, int id) => new()
    {
        Id = id,
        Practice = row.Practice,
        Practitioner = row.Practitioner,
        Location = row.Location,
        Days = row.Days,
        Start = row.Start,
        End = row.End,
        Minutes = row.Minutes,
        ScheduleType = row.ScheduleType,
        SlotType = row.SlotType,
        DeliveryChannels = row.DeliveryChannels,
        BookableByOrganisations = row.BookableByOrganisations,
        BookableByTypes = row.BookableByTypes,
    };

    /// <summary>The slots of one day, in order; none on a day without the session.</summary>
    public IEnumerable<BookableSlot> On(DateOnly day)
    {
        var count = Days.Contains(day.DayOfWeek) ? (int)((End - Start).TotalMinutes / Minutes) : 0;

        return Enumerable.Range(0, count).Select(number => new BookableSlot(this, day, number));
    }
}
