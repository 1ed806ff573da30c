using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Pages.Journeys;

/// <summary>The arrows of a journey that answer one question together: the digit before the letter of their steps.</summary>
/// <param name="DurationMs">What the one who runs the journey waited for it.</param>
public sealed record JourneyPhase(string Number, string Title, IReadOnlyList<JourneyArrow> Arrows, double DurationMs)
{
    private static readonly Dictionary<string, string> OfRecords = new()
    {
        ["1"] = "Who is the patient, and where are they registered?",
        ["2"] = "Where is the practice's system, and what is its ASID?",
        ["3"] = "What can the practice's system do?",
        ["4"] = "Ask for the care record",
        ["5"] = "An error comes back",
    };

    // What the fourth question is, where it is not for a record.
    private static readonly Dictionary<string, string> Fourth = new()
    {
        [JourneyNames.AccessRecordStructured] = "Ask for the structured record",
        [JourneyNames.AccessDocument] = "Find the patient and the documents, fetch one",
        [JourneyNames.DocumentSearch] = "Find the patient and the documents",
        [JourneyNames.AppointmentBook] = "Find the patient and a free slot, book it, read it back",
        [JourneyNames.SlotSearch] = "Find free slots",
        [JourneyNames.AppointmentList] = "Find the patient and the appointments",
        [JourneyNames.AppointmentAmend] = "Read the appointment and change it",
        [JourneyNames.AppointmentCancel] = "Read the appointment and cancel it",
    };

    private static readonly Dictionary<string, string> OfMessages = new()
    {
        ["1"] = "The care system builds the message",
        ["2"] = "The MESH client sends it",
        ["3"] = "MESH verifies the patient and finds the practice",
        ["4"] = "The practice's MESH client collects it",
        ["5"] = "The practice's system checks it and files a task",
        ["6"] = "The acknowledgements come back",
    };

    public static IReadOnlyList<JourneyPhase> Of(JourneyResult journey)
    {
        var initiator = journey.Steps is [var first, ..] ? first.From : null;

        return
        [
            .. JourneyArrow.Of(journey)
                .GroupBy(arrow => arrow.Step.Step[..1])
                .Select(phase => new JourneyPhase(
                    phase.Key,
                    TitleOf(journey.Journey ?? JourneyNames.AccessRecordHtml, phase.Key),
                    [.. phase],
                    phase.Where(arrow => !arrow.IsAnswer && arrow.Step.From == initiator).Sum(arrow => arrow.Step.DurationMs))),
        ];
    }

    private static string TitleOf(string journey, string phase) =>
        phase == "4" && Fourth.TryGetValue(journey, out var title)
            ? title
            : (JourneyNames.IsMessaging(journey) ? OfMessages : OfRecords).GetValueOrDefault(phase, "Further calls");
}
