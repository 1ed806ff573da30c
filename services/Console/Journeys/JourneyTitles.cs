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
