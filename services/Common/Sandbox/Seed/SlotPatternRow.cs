namespace SpineSandbox.Sandbox.Seed;

/// <summary>One weekly session of <c>slots.json</c>; the provider unfolds it from the day of seeding.</summary>
public sealed record SlotPatternRow
{
    public required OdsCode Practice { get; init; }

    /// <summary>SDS user ID of who sees the patients.</summary>
    public required string Practitioner { get; init; }

    /// <summary>The practice's own code or that of one of its sites.</summary>
    public required OdsCode Location { get; init; }

    public required IReadOnlyList<DayOfWeek> Days { get; init; }

    public required TimeOnly Start { get; init; }

    public required TimeOnly End { get; init; }

    /// <summary>The length of each slot.</summary>
    public required int Minutes { get; init; }

    /// <summary>What the session is: <c>General GP Appointments</c>.</summary>
    public required string ScheduleType { get; init; }

    /// <summary>What each slot is: <c>Routine</c>.</summary>
    public required string SlotType { get; init; }

    public IReadOnlyList<DeliveryChannel> DeliveryChannels { get; init; } = [];

    /// <summary>Only these organisations may book; left out, every one may.</summary>
    public IReadOnlyList<OdsCode> BookableByOrganisations { get; init; } = [];

    /// <summary>Only these types of organisation may book, such as <c>urgent-care</c>; left out, every one may.</summary>
    public IReadOnlyList<string> BookableByTypes { get; init; } = [];

    /// <summary>Patients of the practice, for whom it has booked the first slots of every such day itself.</summary>
    public IReadOnlyList<NhsNumber> BookedFor { get; init; } = [];

    public string? Note { get; init; }
}

public enum DeliveryChannel
{
    InPerson,
    Telephone,
    Video,

    /// <summary>At the patient's home: booked by the practice only, never offered to other organisations.</summary>
    Visit,
}
