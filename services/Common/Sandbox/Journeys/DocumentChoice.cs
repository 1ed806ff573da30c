namespace SpineSandbox.Sandbox.Journeys;

/// <summary>Which documents a journey looks for, and which of them it fetches.</summary>
public sealed record DocumentChoice
{
    /// <summary>The id of the DocumentReference to fetch; the newest that can be fetched where none is named.</summary>
    public string? Id { get; init; }

    /// <summary>Created on or after this day or time, as FHIR writes it.</summary>
    public string? From { get; init; }

    /// <summary>Created on or before it.</summary>
    public string? To { get; init; }

    /// <summary>The ODS code of the organisation that wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>A word of the title or the kind.</summary>
    public string? Description { get; init; }
}
