using SpineSandbox.Spine.Identifiers;

namespace SpineSandbox.Sandbox.Journeys;

/// <summary>Where and when a journey looks for slots, what it books, and which appointment it changes. All of it may be left out.</summary>
public sealed record AppointmentChoice
{
    /// <summary>The practice to book at; the patient's own where none is named. Elsewhere the patient is registered for a time.</summary>
    public OdsCode? Practice { get; init; }

    /// <summary>The first day or time to look at, as FHIR writes it; today where none is named.</summary>
    public string? From { get; init; }

    /// <summary>The last one, at most fourteen days later.</summary>
    public string? To { get; init; }

    /// <summary>The ids of the slots to book, side by side; the first free one where none is named.</summary>
    public IReadOnlyList<string> Slots { get; init; } = [];

    /// <summary>Why the patient comes, at most 100 characters.</summary>
    public string? Description { get; init; }

    /// <summary>At most 500 characters.</summary>
    public string? Comment { get; init; }

    /// <summary>For <c>appointment-book</c>: leave the appointment booked instead of cancelling it at the end.</summary>
    public bool Keep { get; init; }

    /// <summary>The id of the appointment to amend or cancel.</summary>
    public string? Id { get; init; }

    /// <summary>The version that the change is made on; the one that is there where none is named.</summary>
    public string? Version { get; init; }

    /// <summary>Why it is cancelled.</summary>
    public string? Reason { get; init; }
}
