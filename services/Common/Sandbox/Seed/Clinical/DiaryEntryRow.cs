namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>Something that is to be done for the patient; its date is when it was decided.</summary>
public sealed record DiaryEntryRow : RecordItem
{
    public required CodeRow Code { get; init; }

    public required SeedDate Due { get; init; }

    public bool Completed { get; init; }

    public string? Details { get; init; }
}
