namespace SpineSandbox.Sds.Ldap.Schema;

/// <summary>An attribute syntax of RFC 4517.</summary>
internal sealed record Syntax(string Oid, string Description)
{
    public static readonly Syntax AttributeTypeDescription = Std("3", "Attribute Type Description");
    public static readonly Syntax BitString = Std("6", "Bit String");
    public static readonly Syntax Boolean = Std("7", "Boolean");
    public static readonly Syntax Certificate = Std("8", "Certificate");
    public static readonly Syntax CountryString = Std("11", "Country String");
    public static readonly Syntax DistinguishedName = Std("12", "DN");
    public static readonly Syntax DeliveryMethod = Std("14", "Delivery Method");
    public static readonly Syntax DirectoryString = Std("15", "Directory String");
    public static readonly Syntax DitContentRuleDescription = Std("16", "DIT Content Rule Description");
    public static readonly Syntax DitStructureRuleDescription = Std("17", "DIT Structure Rule Description");
    public static readonly Syntax FacsimileTelephoneNumber = Std("22", "Facsimile Telephone Number");
    public static readonly Syntax Fax = Std("23", "Fax");
    public static readonly Syntax GeneralizedTime = Std("24", "Generalized Time");
    public static readonly Syntax Guide = Std("25", "Guide");
    public static readonly Syntax Ia5String = Std("26", "IA5 String");
    public static readonly Syntax Integer = Std("27", "INTEGER");
    public static readonly Syntax Jpeg = Std("28", "JPEG");
    public static readonly Syntax MatchingRuleDescription = Std("30", "Matching Rule Description");
    public static readonly Syntax MatchingRuleUseDescription = Std("31", "Matching Rule Use Description");
    public static readonly Syntax NameFormDescription = Std("35", "Name Form Description");
    public static readonly Syntax NumericString = Std("36", "Numeric String");
    public static readonly Syntax ObjectClassDescription = Std("37", "Object Class Description");
    public static readonly Syntax ObjectIdentifier = Std("38", "OID");
    public static readonly Syntax OctetString = Std("40", "Octet String");
    public static readonly Syntax PostalAddress = Std("41", "Postal Address");
    public static readonly Syntax PrintableString = Std("44", "Printable String");
    public static readonly Syntax SubtreeSpecification = Std("45", "Subtree Specification");
    public static readonly Syntax TelephoneNumber = Std("50", "Telephone Number");
    public static readonly Syntax TeletexTerminalIdentifier = Std("51", "Teletex Terminal Identifier");
    public static readonly Syntax TelexNumber = Std("52", "Telex Number");
    public static readonly Syntax LdapSyntaxDescription = Std("54", "LDAP Syntax Description");
    public static readonly Syntax SubstringAssertion = Std("58", "Substring Assertion");
    public static readonly Syntax Uuid = new("1.3.6.1.1.16.1", "UUID");

    public static IReadOnlyList<Syntax> All { get; } =
    [
        AttributeTypeDescription, BitString, Boolean, Certificate, CountryString, DistinguishedName, DeliveryMethod, DirectoryString,
        DitContentRuleDescription, DitStructureRuleDescription, FacsimileTelephoneNumber, Fax, GeneralizedTime, Guide, Ia5String,
        Integer, Jpeg, MatchingRuleDescription, MatchingRuleUseDescription, NameFormDescription, NumericString, ObjectClassDescription,
        ObjectIdentifier, OctetString, PostalAddress, PrintableString, SubtreeSpecification, TelephoneNumber,
        TeletexTerminalIdentifier, TelexNumber, LdapSyntaxDescription, SubstringAssertion, Uuid,
    ];

    /// <summary>As <c>ldapSyntaxes</c> publishes it.</summary>
    public override string ToString() => $"( {Oid} DESC '{Description}' )";

    private static Syntax Std(string last, string description) => new($"1.3.6.1.4.1.1466.115.121.1.{last}", description);
}
