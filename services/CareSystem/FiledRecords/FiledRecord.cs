using System.Text.Json.Nodes;

namespace SpineSandbox.CareSystem.FiledRecords;

/// <summary>A structured record as it was fetched, and where it came from.</summary>
public sealed record FiledRecord
{
    public required string NhsNumber { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>The Bundle, as the practice sent it.</summary>
    public required JsonNode Bundle { get; init; }
}

/// <summary>Where a filed record came from: a copy, as good as the moment at which it was taken.</summary>
/// <param name="PracticeOdsCode">Whose record it is.</param>
/// <param name="FetchedAt">UTC.</param>
/// <param name="FetchedBy">The person who had it fetched.</param>
/// <param name="FetchedFor">The organisation of that person.</param>
/// <param name="ServiceRoot">The address behind the proxy that answered.</param>
/// <param name="TraceId">The trace of the journey that fetched it.</param>
public sealed record Provenance(
    string? PracticeOdsCode,
    string? Practice,
    DateTimeOffset FetchedAt,
    string FetchedBy,
    string FetchedFor,
    string? ServiceRoot,
    string TraceId);
