namespace SpineSandbox.Ssp.Audit;

/// <summary>
/// Entries that were committed together: one row of the database. A row for each entry, with its indexes, would cost the
/// machine several times what checking and forwarding a request costs.
/// </summary>
public sealed class AuditBlock
{
    /// <summary>The number of the last entry in the block; the key.</summary>
    public required long LastId { get; init; }

    /// <summary>The earliest instant among the entries.</summary>
    public required DateTimeOffset FirstAt { get; init; }

    /// <summary>The latest instant among the entries.</summary>
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>A JSON array of <see cref="AuditEntry"/> in UTF-8, whose numbers follow from their places.</summary>
    public required byte[] Entries { get; init; }
}
