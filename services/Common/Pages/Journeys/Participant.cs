namespace SpineSandbox.Pages.Journeys;

/// <summary>What those who call each other are called on pages; a name that is not one of ours stays as it is.</summary>
public static class Participant
{
    private const string MessageHandlingServer = "-mhs";
    private const string Pharmacy = "-pharmacy";
    private const string Portal = "-portal";
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
        ["acute-trust-tie-mhs"] = "TIE",
        ["acute-trust-tie-epr"] = "EPR",
        ["acute-trust-tie-lims"] = "LIMS",
        ["acute-trust-tie-edms"] = "EDMS",
        ["acute-trust-tie-pas"] = "PAS",
    };

    public static string TitleOf(string name) =>
        Titles.GetValueOrDefault(name) ?? name switch
        {
            _ when name.EndsWith(MessageHandlingServer, StringComparison.Ordinal) => "MHS",
            _ when name.EndsWith(Pharmacy, StringComparison.Ordinal) => "Pharmacy system",
            _ when name.EndsWith(Portal, StringComparison.Ordinal) => "Portal",
            _ when name.Contains(MeshClient, StringComparison.Ordinal) => "MESH client",
            _ => name,
        };
}
