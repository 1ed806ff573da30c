namespace SpineSandbox.Sandbox.Seed;

/// <summary>The ODS roles of organisations and sites whose row names none, the primary one first. In ODS nobody is without a role.</summary>
public static class UsualRoles
{
    private const string CareHomeSite = "RO101";
    private const string NonNhs = "RO157";

    public static IReadOnlyList<string> OfOrganisation(OrganisationKind kind) => kind switch
    {
        OrganisationKind.GpPractice => ["RO177", "RO76"],
        OrganisationKind.AcuteTrust or OrganisationKind.MentalHealthTrust or OrganisationKind.CommunityTrust => ["RO197"],
        OrganisationKind.Pharmacy => ["RO182"],
        OrganisationKind.Commissioner => ["RO261", "RO318"],
        OrganisationKind.SocialCare => ["RO141"],
        OrganisationKind.CareHome => [CareHomeSite],
        _ => [NonNhs],
    };

    public static IReadOnlyList<string> OfSite(OrganisationKind kind) => kind switch
    {
        OrganisationKind.GpPractice => ["RO96"],
        OrganisationKind.AcuteTrust or OrganisationKind.MentalHealthTrust or OrganisationKind.CommunityTrust => ["RO198"],
        OrganisationKind.Pharmacy => ["RO280"],
        OrganisationKind.CareHome => [CareHomeSite],
        _ => [NonNhs],
    };
}
