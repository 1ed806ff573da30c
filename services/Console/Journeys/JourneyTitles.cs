using SpineSandbox.Pages.Problems;
using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Console.Journeys;

/// <summary>Journeys and how they end, as the page words them.</summary>
internal static class JourneyTitles
{
    public static IReadOnlyList<(string Name, string Title)> All { get; } =
    [
        (JourneyNames.AccessRecordHtml, "Read the GP record"),
        (JourneyNames.AccessRecordStructured, "Read the structured record"),
        (JourneyNames.AccessDocument, "Fetch a document"),
        (JourneyNames.AppointmentBook, "Book an appointment and cancel it"),
        (JourneyNames.SendDocument, "Send a consultation summary"),
        (JourneyNames.UpdateRecord, "Update the record (pharmacy)"),
        (JourneyNames.PatientFacingRecord, "Read one's own record (patient)"),
    ];

    public static string Of(string journey) => All.FirstOrDefault(row => row.Name == journey).Title ?? journey;

    /// <summary>Which system of which topology asks, where one does.</summary>
    public static string AskedBy(JourneyRequest request) => request.Journey == JourneyNames.PatientFacingRecord
        ? "Patient app, in no topology"
        : $"{request.Topology}, {request.System}";

    /// <summary>One word for a list of runs.</summary>
    public static string EndedAs(JourneyEntry entry) => !entry.Ending.IsCompletedSuccessfully
        ? "runs"
        : entry.Ending.Result.Run.Result is { } journey ? $"{journey.Outcome}".ToLowerInvariant() : "not begun";

    /// <summary>How it ended, for the eye: a class of the style sheet.</summary>
    public static string Tone(JourneyEntry entry) => EndedAs(entry) switch
    {
        "completed" => "good",
        "refused" => "refused",
        "runs" => "idle",
        _ => "broken",
    };

    public static string Ending(JourneyResult journey) => (IsMessage(journey), journey.Outcome) switch
    {
        (true, JourneyOutcome.Completed) => "The message is in the practice's workflow",
        (true, _) => "The message did not get there",
        (false, JourneyOutcome.Completed) => Completions.GetValueOrDefault(journey.Journey ?? "", "The record came"),
        (false, _) => EndingsInWords.Headline(journey.Journey),
    };

    private static readonly Dictionary<string, string> Completions = new()
    {
        [JourneyNames.AccessDocument] = "The document came",
        [JourneyNames.AppointmentBook] = "The appointment was booked, read back and cancelled",
    };

    private static bool IsMessage(JourneyResult journey) => journey.Journey is { } name && JourneyNames.IsMessaging(name);
}
