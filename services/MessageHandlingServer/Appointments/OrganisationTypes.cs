using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.MessageHandlingServer.Appointments;

/// <summary>What kind of organisation books, by which a practice may keep slots for some.</summary>
internal static class OrganisationTypes
{
    public const string System = "https://fhir.nhs.uk/STU3/CodeSystem/GPConnect-OrganisationType-1";

    /// <returns>A code of GPConnect-OrganisationType-1, or null for a kind that has none that is published.</returns>
    public static string? Of(OrganisationKind kind) => kind switch
    {
        OrganisationKind.GpPractice => "gp-practice",
        _ => null,
    };
}
