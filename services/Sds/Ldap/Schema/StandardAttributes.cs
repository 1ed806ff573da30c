using static SpineSandbox.Sds.Ldap.Schema.MatchingRules;

namespace SpineSandbox.Sds.Ldap.Schema;

/// <summary>The attributes of RFC 4519, RFC 4524 and RFC 2798 that the directory's object classes name.</summary>
internal static class StandardAttributes
{
    public static readonly AttributeType ObjectClass = new("2.5.4.0", "objectClass") { Equality = ObjectIdentifier, Syntax = Syntax.ObjectIdentifier };

    public static readonly AttributeType UniqueIdentifier = new("0.9.2342.19200300.100.1.44", "uniqueIdentifier") { Equality = CaseIgnore };

    private static readonly AttributeType Name = Text("2.5.4.41", "name");

    private static readonly AttributeType DistinguishedNames = new("2.5.4.49", "distinguishedName") { Equality = DistinguishedName, Syntax = Syntax.DistinguishedName };

    public static IReadOnlyList<AttributeType> All { get; } =
    [
        ObjectClass,
        Name,
        DistinguishedNames,
        Named("2.5.4.3", "cn", "commonName"),
        Named("2.5.4.4", "sn", "surname"),
        Named("2.5.4.7", "l", "localityName"),
        Named("2.5.4.8", "st", "stateOrProvinceName"),
        Text("2.5.4.9", "street", "streetAddress"),
        Named("2.5.4.10", "o", "organizationName"),
        Named("2.5.4.11", "ou", "organizationalUnitName"),
        Named("2.5.4.12", "title"),
        Text("2.5.4.13", "description"),
        Plain("2.5.4.14", Syntax.Guide, "searchGuide"),
        Text("2.5.4.15", "businessCategory"),
        new("2.5.4.16", "postalAddress") { Equality = CaseIgnoreList, Substrings = CaseIgnoreListSubstrings, Syntax = Syntax.PostalAddress },
        Text("2.5.4.17", "postalCode"),
        Text("2.5.4.18", "postOfficeBox"),
        Text("2.5.4.19", "physicalDeliveryOfficeName"),
        Telephone("2.5.4.20", "telephoneNumber"),
        Plain("2.5.4.21", Syntax.TelexNumber, "telexNumber"),
        Plain("2.5.4.22", Syntax.TeletexTerminalIdentifier, "teletexTerminalIdentifier"),
        Plain("2.5.4.23", Syntax.FacsimileTelephoneNumber, "facsimileTelephoneNumber", "fax"),
        Numeric("2.5.4.24", "x121Address"),
        Numeric("2.5.4.25", "internationaliSDNNumber"),
        new("2.5.4.26", "registeredAddress") { Equality = CaseIgnoreList, Substrings = CaseIgnoreListSubstrings, Syntax = Syntax.PostalAddress },
        new("2.5.4.27", "destinationIndicator") { Equality = CaseIgnore, Substrings = CaseIgnoreSubstrings, Syntax = Syntax.PrintableString },
        Plain("2.5.4.28", Syntax.DeliveryMethod, "preferredDeliveryMethod") with { SingleValue = true },
        new("2.5.4.34", "seeAlso") { Superior = DistinguishedNames, Equality = DistinguishedName, Syntax = Syntax.DistinguishedName },
        new("2.5.4.35", "userPassword") { Equality = OctetString, Syntax = Syntax.OctetString },
        new("2.5.4.36", "userCertificate") { Equality = Certificate, Syntax = Syntax.Certificate },
        Named("2.5.4.42", "givenName", "gn"),
        Named("2.5.4.43", "initials"),
        new("2.5.4.45", "x500UniqueIdentifier") { Equality = BitString, Syntax = Syntax.BitString },
        Text("0.9.2342.19200300.100.1.1", "uid", "userid"),
        new("0.9.2342.19200300.100.1.3", "mail", "rfc822Mailbox") { Equality = CaseIgnoreIa5, Substrings = CaseIgnoreIa5Substrings, Syntax = Syntax.Ia5String },
        Text("0.9.2342.19200300.100.1.6", "roomNumber"),
        Plain("0.9.2342.19200300.100.1.7", Syntax.Fax, "photo"),
        new("0.9.2342.19200300.100.1.10", "manager") { Equality = DistinguishedName, Syntax = Syntax.DistinguishedName },
        Telephone("0.9.2342.19200300.100.1.20", "homePhone", "homeTelephoneNumber"),
        new("0.9.2342.19200300.100.1.21", "secretary") { Equality = DistinguishedName, Syntax = Syntax.DistinguishedName },
        new("0.9.2342.19200300.100.1.39", "homePostalAddress") { Equality = CaseIgnoreList, Substrings = CaseIgnoreListSubstrings, Syntax = Syntax.PostalAddress },
        Text("0.9.2342.19200300.100.1.40", "personalTitle"),
        Telephone("0.9.2342.19200300.100.1.41", "mobile", "mobileTelephoneNumber"),
        Telephone("0.9.2342.19200300.100.1.42", "pager", "pagerTelephoneNumber"),
        UniqueIdentifier,
        new("0.9.2342.19200300.100.1.25", "dc", "domainComponent") { Equality = CaseIgnoreIa5, Substrings = CaseIgnoreIa5Substrings, Syntax = Syntax.Ia5String, SingleValue = true },
        Plain("0.9.2342.19200300.100.1.60", Syntax.Jpeg, "jpegPhoto"),
        new("1.3.6.1.4.1.250.1.57", "labeledURI") { Equality = CaseExact },
        Text("2.16.840.1.113730.3.1.1", "carLicense"),
        Text("2.16.840.1.113730.3.1.2", "departmentNumber"),
        Text("2.16.840.1.113730.3.1.3", "employeeNumber") with { SingleValue = true },
        Text("2.16.840.1.113730.3.1.4", "employeeType"),
        Text("2.16.840.1.113730.3.1.39", "preferredLanguage") with { SingleValue = true },
        Text("2.16.840.1.113730.3.1.241", "displayName") with { SingleValue = true },
    ];

    private static AttributeType Text(string oid, params string[] names) =>
        new(oid, names) { Equality = CaseIgnore, Substrings = CaseIgnoreSubstrings };

    private static AttributeType Named(string oid, params string[] names) => Text(oid, names) with { Superior = Name };

    private static AttributeType Telephone(string oid, params string[] names) =>
        new(oid, names) { Equality = TelephoneNumber, Substrings = TelephoneNumberSubstrings, Syntax = Syntax.TelephoneNumber };

    private static AttributeType Numeric(string oid, params string[] names) =>
        new(oid, names) { Equality = NumericString, Substrings = NumericStringSubstrings, Syntax = Syntax.NumericString };

    private static AttributeType Plain(string oid, Syntax syntax, params string[] names) => new(oid, names) { Syntax = syntax };
}
