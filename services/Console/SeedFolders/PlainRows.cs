using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Console.SeedFolders;

/// <summary>Rows of the seed without what makes no difference to a service: notes, order, and two ways to say the same.</summary>
internal static class PlainRows
{
    /// <summary>PDS has a form of its own and counts each change; the rest tells a patient who was removed and added anew.</summary>
    public static PatientRow Of(PatientRow row) => new()
    {
        NhsNumber = row.NhsNumber,
        Version = row.Version,
        Names = [.. row.Names.Select(name => name with { Id = null })],
        Gender = row.Gender,
        BirthDate = row.BirthDate,
        Practice = row.Practice is null ? null : row.Practice with { Id = null },
        Confidentiality = row.Confidentiality,
        NominatedPharmacy = row.NominatedPharmacy,
    };

    public static OrganisationRow Of(OrganisationRow row) => row with
    {
        Note = null,
        Roles = row.Roles.Count > 0 ? row.Roles : UsualRoles.OfOrganisation(row.Kind),
    };

    public static MailboxRow Of(MailboxRow row) => row;

    public static SystemRow Of(SystemRow row) => row with
    {
        Note = null,
        Products = [],
        Interactions = [.. row.AllInteractions.OrderBy(interaction => interaction.Value, StringComparer.Ordinal)],
    };

    public static DataSharingAgreementRow Of(DataSharingAgreementRow row) => row with { Note = null, Products = [.. row.Products.Order()] };

    public static EndpointRow Of(EndpointRow row) => row with
    {
        Note = null,
        CpaId = null,
        Roots =
        [
            .. row.Interactions()
                .OrderBy(pair => pair.Interaction.Value, StringComparer.Ordinal)
                .Select(pair => new ServiceRootRow { Interactions = [pair.Interaction], Address = pair.Address }),
        ],
    };
}
