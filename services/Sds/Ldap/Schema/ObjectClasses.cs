using static SpineSandbox.Sds.Ldap.Schema.ObjectClassKind;

namespace SpineSandbox.Sds.Ldap.Schema;

/// <summary>The object classes of the directory: those of the standards that it builds on, and its own.</summary>
internal static class ObjectClasses
{
    private const string Root = "1.2.826.0.1285.0.2.0.";

    private static readonly string[] Reachable =
    [
        "x121Address", "registeredAddress", "destinationIndicator", "preferredDeliveryMethod", "telexNumber",
        "teletexTerminalIdentifier", "telephoneNumber", "internationaliSDNNumber", "facsimileTelephoneNumber", "street",
        "postOfficeBox", "postalCode", "postalAddress", "physicalDeliveryOfficeName", "st", "l",
    ];

    private static readonly string[] Unit = ["userPassword", "searchGuide", "seeAlso", "businessCategory", .. Reachable, "description"];

    private static readonly string[] Listed = ["uniqueIdentifier", "nhsIDCode", "nhsOrgType", "nhsOrgTypeCode", "postalAddress", "postalCode", "l"];

    private static readonly string[] History =
    [
        "nhsOrgSubType", "nhsCountry", "nhsParentOrgCode", "nhsOrgOpenDate", "nhsOrgCloseDate", "nhsSHAcode", "nhsSyntheticIndicator",
        "nhsNN4BName", "nhsNN4BCode", "nhsOCSPredecessor", "nhsOCSSuccessor", "nhsAltOrgNames", "telephoneNumber",
        "facsimileTelephoneNumber", "mail", "nhsDHSCcode", "nhsJoinDate", "nhsLeftDate",
    ];

    private static readonly string[] Approved = ["nhsRequestorURP", "nhsDateRequested", "nhsApproverURP", "nhsDateApproved"];

    private static readonly string[] Contract =
    [
        "nhsMHSPersistDuration", "nhsMHSRetries", "nhsMHSRetryInterval", "nhsMHSSyncReplyMode", "nhsMHSAckRequested",
        "nhsMHSDuplicateElimination", "nhsMHSActor",
    ];

    public static readonly ObjectClass Top = new("2.5.6.0", "top", Abstract) { Must = ["objectClass"] };

    public static readonly ObjectClass Organization = Std("2.5.6.4", "organization", Top, ["o"], Unit);

    public static readonly ObjectClass OrganizationalUnit = Std("2.5.6.5", "organizationalUnit", Top, ["ou"], Unit);

    private static readonly ObjectClass Person =
        Std("2.5.6.6", "person", Top, ["sn", "cn"], ["userPassword", "telephoneNumber", "seeAlso", "description"]);

    private static readonly ObjectClass OrganizationalPerson = Std("2.5.6.7", "organizationalPerson", Person, [], ["title", .. Reachable, "ou"]);

    private static readonly ObjectClass InetOrgPerson = Std("2.16.840.1.113730.3.2.2", "inetOrgPerson", OrganizationalPerson, [],
    [
        "businessCategory", "carLicense", "departmentNumber", "displayName", "employeeNumber", "employeeType", "givenName", "homePhone",
        "homePostalAddress", "initials", "jpegPhoto", "labeledURI", "mail", "manager", "mobile", "o", "pager", "photo", "roomNumber",
        "secretary", "uid", "userCertificate", "x500UniqueIdentifier", "preferredLanguage",
    ]);

    public static readonly ObjectClass RootDse = Std("1.3.6.1.4.1.4203.1.4.1", "OpenLDAProotDSE", Top, [], ["cn"]);

    public static readonly ObjectClass Subentry = Std("2.5.17.0", "subentry", Top, ["cn", "subtreeSpecification"], []);

    public static readonly ObjectClass Subschema = new("2.5.20.1", "subschema", Auxiliary)
    {
        May = ["dITStructureRules", "nameForms", "dITContentRules", "objectClasses", "attributeTypes", "matchingRules", "matchingRuleUse"],
    };

    public static readonly ObjectClass ExtensibleObject = new("1.3.6.1.4.1.1466.101.120.111", "extensibleObject", Auxiliary) { Superior = Top };

    public static readonly ObjectClass NhsOrg = Nhs("61", "nhsOrg", Organization, ["o", .. Listed], [.. History, "nhsPCTCode", "labeledURI"]);

    public static readonly ObjectClass NhsSite = Nhs("62", "nhsSite", OrganizationalUnit, ["ou", .. Listed], [.. History, "nhsPCTCode"]);

    public static readonly ObjectClass NhsGpPractice =
        Nhs("64", "nhsGPPractice", Organization, ["o", .. Listed, "nhsPCTCode"], [.. History, "labeledURI"]);

    public static readonly ObjectClass NhsAs = Nhs("107", "nhsAs", Top,
        ["uniqueIdentifier", "nhsIDCode", "nhsMHSPartyKey", "nhsAsSvcIA", .. Approved],
        [
            "description", "nhsAsClient", "nhsAsCategoryBag", "nhsAsACF", "nhsProductKey", "nhsProductName", "nhsProductVersion",
            "nhsMhsManufacturerOrg",
        ]);

    public static readonly ObjectClass NhsMhs = Nhs("108", "nhsMhs", Top,
        [
            "uniqueIdentifier", "nhsIDCode", "nhsMHSPartyKey", "nhsMhsSvcIA", "nhsMHsSN", "nhsMHsIN", "nhsMHSEndPoint",
            "nhsMHSIsAuthenticated", "nhsMhsCPAId", "nhsProductKey", .. Approved, "nhsDNSApprover", "nhsDateDNSApproved",
            "nhsEPInteractionType", "nhsContractPropertyTemplateKey", "nhsMhsFQDN",
        ],
        [
            .. Contract, "nhsMhsIPAddress", "nhsMhsNetwork", "nhsMhsSinCode", "nhsMHSServiceDescription", "nhsProductName",
            "nhsProductVersion", "nhsMhsManufacturerOrg",
        ]);

    public static IReadOnlyList<ObjectClass> Standard { get; } =
        [Top, ExtensibleObject, RootDse, Subentry, Subschema, Organization, OrganizationalUnit, Person, OrganizationalPerson, InetOrgPerson];

    public static IReadOnlyList<ObjectClass> Own { get; } =
    [
        NhsOrg,
        NhsSite,
        Nhs("63", "nhsDept", OrganizationalUnit, ["ou", .. Listed], History),
        NhsGpPractice,
        Nhs("65", "nhsPerson", InetOrgPerson, ["uid", "cn", "sn", "nhsPersonStatus"],
            [
                "givenName", "nhsMiddleNames", "initials", "displayName", "personalTitle", "nhsSupPrescriber", "nhsPrinOcc", "nhsRPSGB",
                "nhsGMC", "nhsGDP", "nhsRCN", "nhsConsultant", "nhsGMP", "nhsGDC", "nhsNMC", "nhsOCSPRCode", "nhsTelUID", "nhsPuSecret",
                "mail",
            ]),
        Nhs("66", "nhsOrgPerson", InetOrgPerson, ["uniqueIdentifier", "uid", "cn", "sn", "o", "nhsIDCode"],
            [
                "givenName", "nhsMiddleNames", "initials", "displayName", "nhsSiteCodes", "nhsDeptCodes", "nhsSiteNames", "nhsRoles",
                "nhsOrgCloseDate", "nhsGNC", "nhsOrgOpenDate", "nhsCountry", "mail", "nhsAlertMethod", "nhsAlertBlock",
                "nhsAltAlertRecipient", "nhsOrgMail",
            ]),
        Nhs("67", "nhsOrgPersonRole", Top, ["uniqueIdentifier", "nhsJobRole"],
            [
                "nhsJobRoleCode", "nhsIDCode", "nhsAreaOfWorkCodes", "nhsBusinessFunctionsCodes", "nhsWorkGroupsCodes", "nhsAreaOfWork",
                "nhsBusinessFunctions", "nhsWorkGroups", "nhsOrgCloseDate", "nhsOrgOpenDate",
            ]),
        Nhs("70", "nhsMHSService", Top, ["uniqueIdentifier", "nhsMHSServiceName", "nhsMHSPartyKey", "nhsIDCode"], ["nhsMHSCategoryBag"]),
        Nhs("71", "nhsMHSAction", Top, ["uniqueIdentifier", "nhsMHSActionName", "nhsMHSEndPoint"], []),
        Nhs("72", "nhsMHSCP", Top, ["uniqueIdentifier", "nhsMHSActionName", "nhsMHSIsAuthenticated"], Contract),
        NhsAs,
        NhsMhs,
    ];

    private static ObjectClass Std(string oid, string name, ObjectClass superior, string[] must, string[] may) =>
        new(oid, name, Structural) { Superior = superior, Must = must, May = may };

    private static ObjectClass Nhs(string oid, string name, ObjectClass superior, string[] must, string[] may) =>
        Std(Root + oid, name, superior, must, may);
}
