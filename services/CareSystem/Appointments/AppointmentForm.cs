using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.CareSystem.Appointments;

/// <summary>What the forms of appointments send.</summary>
public sealed class AppointmentForm
{
    private const int LongestDescription = 100;
    private const int LongestComment = 500;

    /// <summary>The ids of the slots to book; null where none was chosen.</summary>
    public List<string>? Slots { get; set; }

    public string? Description { get; set; }

    public string? Comment { get; set; }

    /// <summary>Why it is cancelled.</summary>
    public string? Reason { get; set; }

    /// <summary>The version of the appointment that was on the page.</summary>
    public string? Version { get; set; }

    internal IReadOnlyList<(string Field, string Fault)> BookingFaults() =>
        [.. Slots is not { Count: > 0 } ? [("slots", "Choose a slot")] : Array.Empty<(string, string)>(), .. AmendmentFaults()];

    internal IReadOnlyList<(string Field, string Fault)> AmendmentFaults() =>
    [
        .. string.IsNullOrWhiteSpace(Description) ? [("description", "Enter what the appointment is for")] : Array.Empty<(string, string)>(),
        .. TooLong("description", "What the appointment is for", Description, LongestDescription),
        .. TooLong("comment", "The comment", Comment, LongestComment),
    ];

    internal IReadOnlyList<(string Field, string Fault)> CancellationFaults() =>
        string.IsNullOrWhiteSpace(Reason) ? [("reason", "Enter why the appointment is cancelled")] : [];

    internal AppointmentChoice Booking() => new() { Slots = Slots ?? [], Description = Description?.Trim(), Comment = Comment?.Trim(), Keep = true };

    internal AppointmentChoice Amendment(string id) => new() { Id = id, Version = Version, Description = Description?.Trim(), Comment = Comment?.Trim() ?? "" };

    internal AppointmentChoice Cancellation(string id) => new() { Id = id, Version = Version, Reason = Reason?.Trim() };

    // The practice's system would refuse it; it never cuts a text short.
    private static (string, string)[] TooLong(string field, string what, string? text, int longest) =>
        (text?.Trim().Length ?? 0) <= longest ? [] : [(field, $"{what} must be {longest} characters or fewer")];
}
