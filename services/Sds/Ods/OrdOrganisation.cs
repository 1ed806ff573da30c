using System.Text.Json;
using System.Text.Json.Serialization;
using SpineSandbox.Sds.Directory;

namespace SpineSandbox.Sds.Ods;

/// <summary>An organisation as the reference data API writes it.</summary>
internal static class OrdOrganisation
{
    private const string IdRoot = "2.16.840.1.113883.2.1.3.2.4.18.48";
    private const string Authority = "HSCIC";

    public static readonly JsonSerializerOptions Spelling = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static object From(Organisation organisation) => new
    {
        organisation.Name,
        Date = new[] { new { Type = "Operational", Start = OdsDates.Opened } },
        OrgId = new { root = IdRoot, assigningAuthorityName = Authority, extension = organisation.OdsCode.Value },
        Status = StatusOf(organisation),
        LastChangeDate = OdsDates.LastChanged,
        orgRecordClass = OdsOrganization.ClassOf(organisation),
        GeoLoc = new { Location = Location(organisation.Address) },
        Contacts = organisation.Telephone is { } telephone ? new { Contact = new[] { new { type = "tel", value = telephone } } } : null,
        Roles = new
        {
            Role = organisation.Roles.Select((role, index) => new { id = role, uniqueRoleId = index + 1, primaryRole = index == 0, Status = StatusOf(organisation) }),
        },
        Rels = Relationships(organisation) is { Length: > 0 } relationships ? new { Rel = relationships } : null,
    };

    public static object Summary(Organisation organisation, string link) => new
    {
        organisation.Name,
        OrgId = organisation.OdsCode.Value,
        Status = StatusOf(organisation),
        OrgRecordClass = OdsOrganization.ClassOf(organisation),
        PostCode = organisation.Address.PostalCode,
        LastChangeDate = OdsDates.LastChanged,
        PrimaryRoleId = organisation.Roles.Count > 0 ? organisation.Roles[0] : null,
        PrimaryRoleDescription = organisation.Roles.Count > 0 ? OdsCodeSystems.NameOf(organisation.Roles[0]) : null,
        OrgLink = link,
    };

    public static string StatusOf(Organisation organisation) => organisation.Active ? "Active" : "Inactive";

    private static Dictionary<string, string> Location(OrganisationAddress address)
    {
        var location = address.Lines.Select((line, index) => KeyValuePair.Create($"AddrLn{index + 1}", line)).ToDictionary();
        location["Town"] = address.City;
        if (address.District is { } district)
        {
            location["County"] = district;
        }

        location["PostCode"] = address.PostalCode;
        location["Country"] = address.Country ?? "ENGLAND";
        return location;
    }

    private static object[] Relationships(Organisation organisation) =>
    [
        .. Relationship("RE4", organisation.CommissionedBy),
        .. Relationship("RE6", organisation.Parent),
    ];

    private static object[] Relationship(string type, OdsCode? target) => target is { } code
        ?
        [
            new
            {
                id = type,
                Status = "Active",
                Target = new { OrgId = new { root = IdRoot, assigningAuthorityName = Authority, extension = code.Value } },
            },
        ]
        : [];
}
