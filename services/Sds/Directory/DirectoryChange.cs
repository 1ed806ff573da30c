namespace SpineSandbox.Sds.Directory;

/// <summary>Rows to put in place of those with the same key, and keys to remove.</summary>
internal sealed record DirectoryChange
{
    public IReadOnlyList<Organisation> Organisations { get; init; } = [];

    public IReadOnlyList<AccreditedSystem> Systems { get; init; } = [];

    public IReadOnlyList<MhsRecord> MhsRecords { get; init; } = [];

    public IReadOnlyList<OdsCode> RemovedOrganisations { get; init; } = [];

    public IReadOnlyList<Asid> RemovedSystems { get; init; } = [];

    public IReadOnlyList<string> RemovedMhsRecords { get; init; } = [];
}
