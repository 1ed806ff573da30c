using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Console.Journeys;

/// <summary>Journeys and how they end, as the page words them.</summary>
internal static class JourneyTitles
{
    public static IReadOnlyList<(string Name, string Title)> All { get; } =
    [
        (JourneyNames.AccessRecordHtml, "Read the GP record"),
        (JourneyNames.SendDocument, "Send a consultation summary"),
        (JourneyNames.UpdateRecord, "Update the record (pharmacy)"),
        (JourneyNames.PatientFacingRecord, "Read one's own record (patient)"),
    ];

    public static string Ending(JourneyResult journey) => (IsMessage(journey), journey.Outcome) switch
    {
        (true, JourneyOutcome.Completed) => "The message is in the practice's workflow",
        (true, _) => "The message did not get there",
        (false, JourneyOutcome.Completed) => "The record came",
        (false, _) => "No record came",
    };

    private static bool IsMessage(JourneyResult journey) => journey.Journey is { } name && JourneyNames.IsMessaging(name);
}
