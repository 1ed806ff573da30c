namespace SpineSandbox.Console.Home;

/// <summary>What each service is, for people who see it for the first time.</summary>
internal static class ServiceCatalogue
{
    private const string MeshClient = "mesh-client";
    private const string PatientApp = "patient-app";

    private static readonly Dictionary<string, string> Descriptions = new()
    {
        ["pds"] = "Personal Demographics Service: who a patient is, and where they are registered (FHIR R4)",
        ["sds"] = "Spine Directory Service: organisations, accredited systems and their endpoints (FHIR R4, LDAP)",
        ["ssp"] = "Spine Secure Proxy: checks who may ask whom, and passes requests on to providers",
        ["mesh"] = "MESH: mailboxes and messages between organisations",
        ["api-platform"] = "API platform: registered apps, logins and tokens",
        ["provider"] = "GP Connect provider: a supplier's datacentre with several practices",
        ["provider-single"] = "GP Connect provider: one practice with its own system",
        ["console"] = "These pages, and the journeys API",
        [PatientApp] = "Patient app: a record, appointments and prescriptions, as a patient sees them",
    };

    // Their paths belong to somebody else: there is no page to try them on.
    private static readonly string[] Transparent = ["ssp"];

    public static string DescriptionOf(string name) => Descriptions.GetValueOrDefault(name) ?? name switch
    {
        _ when name.EndsWith("-mhs", StringComparison.Ordinal) => "Message handling server of a consumer organisation",
        _ when name.StartsWith(MeshClient, StringComparison.Ordinal) => "MESH client: mailboxes as folders",
        _ when name.EndsWith("-pharmacy", StringComparison.Ordinal) => "Care system of a pharmacy, which sends messages only",
        _ => "Care system, as a clinician sees it",
    };

    /// <summary>The table that shows what a service holds; null for one that holds nothing of its own.</summary>
    public static string? DataOf(string name) => name switch
    {
        "pds" => "patients",
        "sds" => "systems",
        "ssp" => "agreements",
        "mesh" => "mailboxes",
        "provider" or "provider-single" => "practices",
        _ => name.StartsWith(MeshClient, StringComparison.Ordinal) ? "mailboxes" : null,
    };

    /// <summary>Whether a person finds pages at its address.</summary>
    public static bool HasPages(string name) =>
        name == PatientApp
        || (!Descriptions.ContainsKey(name) && !name.EndsWith("-mhs", StringComparison.Ordinal) && !name.StartsWith(MeshClient, StringComparison.Ordinal));

    public static bool HasTryIt(string name) => !Transparent.Contains(name);

    /// <summary>The Spine first, then the practices, then those who ask.</summary>
    public static int Rank(string name) => Descriptions.Keys.ToList().IndexOf(name) is var rank and >= 0 ? rank : Descriptions.Count;
}
