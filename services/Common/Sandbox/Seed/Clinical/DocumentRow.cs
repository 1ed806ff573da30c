namespace SpineSandbox.Sandbox.Seed.Clinical;

/// <summary>A document filed in the record.</summary>
public sealed record DocumentRow : RecordItem
{
    public required CodeRow Type { get; init; }

    public required string Title { get; init; }

    public required string ContentType { get; init; }

    /// <summary>The file under <c>seed-data/documents</c>; left out when the practice never received the content.</summary>
    public string? File { get; init; }

    /// <summary>Who wrote it, in words.</summary>
    public string? Author { get; init; }

    public OdsCode? AuthorOrganisation { get; init; }

    /// <summary>The setting of care it comes from.</summary>
    public CodeRow? Setting { get; init; }

    public string? Details { get; init; }
}
