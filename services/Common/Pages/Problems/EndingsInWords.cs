using SpineSandbox.Sandbox.Journeys;

namespace SpineSandbox.Pages.Problems;

/// <summary>Journeys that end without an error on the wire, in plain English: by the step after which nothing was left to ask.</summary>
public static class EndingsInWords
{
    private static readonly Dictionary<string, PlainWords> Rows = new()
    {
        ["1b"] = new(
            "There is no practice to ask",
            "PDS names no practice for this patient: they are registered nowhere, or their details are restricted.",
            "Ask the patient, or contact the practice if they name one."),
        ["2b"] = new(
            "The patient's practice cannot be reached",
            "SDS holds no address for it that gives out this kind of record.",
            "Contact the practice if the record is needed now."),
        ["2d"] = new(
            "The patient's practice has no accredited system",
            "SDS holds an address, but no system of the practice that may give out this kind of record.",
            "Contact the practice if the record is needed now."),
    };

    private static readonly Dictionary<string, string> Headlines = new()
    {
        [JourneyNames.AccessDocument] = "The document did not come",
        [JourneyNames.DocumentSearch] = "The documents did not come",
        [JourneyNames.AppointmentBook] = "The appointment was not made",
        [JourneyNames.SlotSearch] = "The free slots did not come",
        [JourneyNames.AppointmentList] = "The appointments did not come",
        [JourneyNames.AppointmentAmend] = "The appointment was not changed",
        [JourneyNames.AppointmentCancel] = "The appointment was not cancelled",
    };

    public static PlainWords? Find(string? lastStep) => lastStep is null ? null : Rows.GetValueOrDefault(lastStep);

    /// <summary>What a journey did not bring, in one line.</summary>
    public static string Headline(string? journey) => Headlines.GetValueOrDefault(journey ?? "", "The record did not come");

    public static PlainWords NoAnswer(string who) => new(
        $"No usable answer came from {who}",
        "It is not running, it broke, or it took too long.",
        "See in the dashboard whether it runs, then try again.");
}
