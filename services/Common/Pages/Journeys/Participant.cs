namespace SpineSandbox.Pages.Journeys;

/// <summary>What those who call each other are called on pages; a name that is not one of ours stays as it is.</summary>
public static class Participant
{
    private const string MessageHandlingServer = "-mhs";

    private static readonly Dictionary<string, string> Titles = new()
    {
        ["console"] = "Console",
        ["pds"] = "PDS",
        ["sds"] = "SDS",
        ["ssp"] = "SSP",
        ["mesh"] = "MESH",
        ["api-platform"] = "API platform",
        ["provider"] = "Practice system",
        ["provider-single"] = "Practice system",
    };

    public static string TitleOf(string name) =>
        Titles.GetValueOrDefault(name) ?? (name.EndsWith(MessageHandlingServer, StringComparison.Ordinal) ? "MHS" : name);
}
