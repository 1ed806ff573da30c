namespace SpineSandbox.Pages.Journeys;

/// <summary>What those who call each other are called on pages; a name that is not one of ours stays as it is.</summary>
public static class Participant
{
    private const string MessageHandlingServer = "-mhs";
    private const string MeshClient = "mesh-client";

    private static readonly Dictionary<string, string> Titles = new()
    {
        ["console"] = "Console",
        ["pds"] = "PDS",
        ["sds"] = "SDS",
        ["ssp"] = "SSP",
        ["mesh"] = "MESH",
        ["api-platform"] = "API platform",
        ["patient-app"] = "Patient app",
        ["provider"] = "Practice system",
        ["provider-single"] = "Practice system",
        ["single-system-ehr"] = "Care system",
        ["single-system-pharmacy"] = "Pharmacy system",
    };

    public static string TitleOf(string name) =>
        Titles.GetValueOrDefault(name) ?? name switch
        {
            _ when name.EndsWith(MessageHandlingServer, StringComparison.Ordinal) => "MHS",
            _ when name.Contains(MeshClient, StringComparison.Ordinal) => "MESH client",
            _ => name,
        };
}
