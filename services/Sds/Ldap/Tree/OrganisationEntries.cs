using System.Runtime.CompilerServices;
using SpineSandbox.Sandbox.Seed;
using SpineSandbox.Sds.Directory;
using SpineSandbox.Sds.Ldap.Schema;
using SpineSandbox.Sds.Ods;

namespace SpineSandbox.Sds.Ldap.Tree;

/// <summary>Organisations and sites as entries below <c>ou=Organisations</c>. Made once, until the row is replaced.</summary>
internal static class OrganisationEntries
{
    private const string Site = "Site";

    private static readonly ConditionalWeakTable<Organisation, LdapEntry> Entries = [];

    public static LdapEntry Of(Organisation organisation) => Entries.GetValue(organisation, Entry);

    private static LdapEntry Entry(Organisation organisation)
    {
        var objectClass = ClassOf(organisation);
        var (type, code) = TypeOf(organisation);

        return new EntryBuilder(EntryNames.Organisation(organisation.OdsCode.Value), objectClass)
            .With("uniqueIdentifier", organisation.OdsCode.Value)
            .With(objectClass == ObjectClasses.NhsSite ? "ou" : "o", organisation.Name)
            .With("nhsIDCode", organisation.OdsCode.Value)
            .With("nhsOrgType", type)
            .With("nhsOrgTypeCode", code)
            .With("postalAddress", AddressOf(organisation.Address))
            .With("postalCode", organisation.Address.PostalCode)
            .With("l", organisation.Address.City)
            .With("telephoneNumber", organisation.Telephone)
            .With("nhsOrgOpenDate", OdsDates.Opened.Replace("-", "", StringComparison.Ordinal))
            .With("nhsParentOrgCode", organisation.Parent?.Value)
            .With("nhsPCTCode", organisation.CommissionedBy?.Value)
            .With("nhsCountry", organisation.Address.Country)
            .Build();
    }

    private static ObjectClass ClassOf(Organisation organisation) => organisation switch
    {
        { SiteOf: not null } => ObjectClasses.NhsSite,
        { Kind: OrganisationKind.GpPractice, CommissionedBy: not null } => ObjectClasses.NhsGpPractice,
        _ => ObjectClasses.NhsOrg,
    };

    // Only PR is seen in live data, for practices; the other codes are the sandbox's own.
    private static (string Type, string Code) TypeOf(Organisation organisation) => organisation switch
    {
        { SiteOf: not null } => (Site, "ST"),
        { Kind: OrganisationKind.GpPractice } => ("GP Practice", "PR"),
        { Kind: OrganisationKind.AcuteTrust or OrganisationKind.MentalHealthTrust or OrganisationKind.CommunityTrust } => ("NHS Trust", "TR"),
        { Kind: OrganisationKind.Pharmacy } => ("Pharmacy", "PH"),
        { Kind: OrganisationKind.Commissioner } => ("Commissioner", "CO"),
        _ => ("Other", "OT"),
    };

    private static string AddressOf(OrganisationAddress address) => string.Join('$', new[] { address.District, address.City }
        .Aggregate(address.Lines.AsEnumerable(), (lines, line) => line is null ? lines : lines.Append(line))
        .Select(line => line.Replace("$", "\\24", StringComparison.Ordinal)));
}
