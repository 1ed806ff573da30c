namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>A medication authorised or recorded by the practice; its date is the start of the course.</summary>
public sealed record MedicationRow : RecordItem
{
    /// <summary>dm+d product, or a degraded code with the words in <see cref="CodeRow.Text"/>.</summary>
    public required CodeRow Code { get; init; }

    public required PrescriptionType Type { get; init; }

    public required string Dosage { get; init; }

    public QuantityRow? Quantity { get; init; }

    /// <summary>The scheduled end of an acute course, or the day on which a repeat ended.</summary>
    public SeedDate? End { get; init; }

    /// <summary>How long one issue lasts.</summary>
    public int? DaysDuration { get; init; }

    public SeedDate? ReviewDate { get; init; }

    public int? MaxIssues { get; init; }

    /// <summary>The days on which a prescription was issued.</summary>
    public IReadOnlyList<SeedDate> Issues { get; init; } = [];

    public DiscontinuedRow? Discontinued { get; init; }

    /// <summary>Set when somebody else prescribes it; then the practice issues nothing.</summary>
    public PrescribedElsewhereRow? PrescribedElsewhere { get; init; }

    public bool ControlledDrug { get; init; }

    public string? PatientNotes { get; init; }

    public string? PrescriberNotes { get; init; }

    public string? AdditionalInformation { get; init; }
}

/// <summary>When and why a course was stopped.</summary>
public sealed record DiscontinuedRow
{
    public required SeedDate Date { get; init; }

    public required string Reason { get; init; }

    /// <summary>False when the system ended it, such as at the last issue.</summary>
    public bool ByClinician { get; init; } = true;
}

/// <summary>Who prescribes instead of the practice.</summary>
public sealed record PrescribedElsewhereRow
{
    /// <summary>Left out, the prescriber is not known.</summary>
    public string? Agency { get; init; }
}

public enum PrescriptionType
{
    Acute,
    Repeat,
    RepeatDispensing,
}
