using static SpineSandbox.Sds.Ldap.Schema.MatchingRuleKind;

namespace SpineSandbox.Sds.Ldap.Schema;

/// <summary>The matching rules of RFC 4517 and RFC 4530 that the directory's attributes use.</summary>
internal static class MatchingRules
{
    public static readonly MatchingRule ObjectIdentifier = new("2.5.13.0", "objectIdentifierMatch", Syntax.ObjectIdentifier, Equality, ValueForms.ObjectIdentifier);
    public static readonly MatchingRule DistinguishedName = new("2.5.13.1", "distinguishedNameMatch", Syntax.DistinguishedName, Equality, ValueForms.DistinguishedName);
    public static readonly MatchingRule CaseIgnore = new("2.5.13.2", "caseIgnoreMatch", Syntax.DirectoryString, Equality, ValueForms.CaseIgnore);
    public static readonly MatchingRule CaseIgnoreOrdering = new("2.5.13.3", "caseIgnoreOrderingMatch", Syntax.DirectoryString, Ordering, ValueForms.CaseIgnore);
    public static readonly MatchingRule CaseIgnoreSubstrings = new("2.5.13.4", "caseIgnoreSubstringsMatch", Syntax.SubstringAssertion, Substrings, ValueForms.CaseIgnore);
    public static readonly MatchingRule CaseExact = new("2.5.13.5", "caseExactMatch", Syntax.DirectoryString, Equality, ValueForms.CaseExact);
    public static readonly MatchingRule CaseExactOrdering = new("2.5.13.6", "caseExactOrderingMatch", Syntax.DirectoryString, Ordering, ValueForms.CaseExact);
    public static readonly MatchingRule CaseExactSubstrings = new("2.5.13.7", "caseExactSubstringsMatch", Syntax.SubstringAssertion, Substrings, ValueForms.CaseExact);
    public static readonly MatchingRule NumericString = new("2.5.13.8", "numericStringMatch", Syntax.NumericString, Equality, ValueForms.NumericString);
    public static readonly MatchingRule NumericStringSubstrings = new("2.5.13.10", "numericStringSubstringsMatch", Syntax.SubstringAssertion, Substrings, ValueForms.NumericString);
    public static readonly MatchingRule CaseIgnoreList = new("2.5.13.11", "caseIgnoreListMatch", Syntax.PostalAddress, Equality, ValueForms.CaseIgnoreList);
    public static readonly MatchingRule CaseIgnoreListSubstrings = new("2.5.13.12", "caseIgnoreListSubstringsMatch", Syntax.SubstringAssertion, Substrings, ValueForms.CaseIgnore);
    public static readonly MatchingRule Boolean = new("2.5.13.13", "booleanMatch", Syntax.Boolean, Equality, ValueForms.Boolean);
    public static readonly MatchingRule Integer = new("2.5.13.14", "integerMatch", Syntax.Integer, Equality, ValueForms.Integer);
    public static readonly MatchingRule BitString = new("2.5.13.16", "bitStringMatch", Syntax.BitString, Equality, ValueForms.AsWritten);
    public static readonly MatchingRule OctetString = new("2.5.13.17", "octetStringMatch", Syntax.OctetString, Equality, ValueForms.AsWritten);
    public static readonly MatchingRule TelephoneNumber = new("2.5.13.20", "telephoneNumberMatch", Syntax.TelephoneNumber, Equality, ValueForms.TelephoneNumber);
    public static readonly MatchingRule TelephoneNumberSubstrings = new("2.5.13.21", "telephoneNumberSubstringsMatch", Syntax.SubstringAssertion, Substrings, ValueForms.TelephoneNumber);
    public static readonly MatchingRule GeneralizedTime = new("2.5.13.27", "generalizedTimeMatch", Syntax.GeneralizedTime, Equality, ValueForms.GeneralizedTime);
    public static readonly MatchingRule GeneralizedTimeOrdering = new("2.5.13.28", "generalizedTimeOrderingMatch", Syntax.GeneralizedTime, Ordering, ValueForms.GeneralizedTime);
    public static readonly MatchingRule ObjectIdentifierFirstComponent = new("2.5.13.30", "objectIdentifierFirstComponentMatch", Syntax.ObjectIdentifier, Equality, ValueForms.ObjectIdentifier);
    public static readonly MatchingRule Certificate = new("2.5.13.34", "certificateExactMatch", Syntax.Certificate, Equality, ValueForms.AsWritten);
    public static readonly MatchingRule CaseExactIa5 = new("1.3.6.1.4.1.1466.109.114.1", "caseExactIA5Match", Syntax.Ia5String, Equality, ValueForms.CaseExact);
    public static readonly MatchingRule CaseIgnoreIa5 = new("1.3.6.1.4.1.1466.109.114.2", "caseIgnoreIA5Match", Syntax.Ia5String, Equality, ValueForms.CaseIgnore);
    public static readonly MatchingRule CaseIgnoreIa5Substrings = new("1.3.6.1.4.1.1466.109.114.3", "caseIgnoreIA5SubstringsMatch", Syntax.SubstringAssertion, Substrings, ValueForms.CaseIgnore);
    public static readonly MatchingRule Uuid = new("1.3.6.1.1.16.2", "UUIDMatch", Syntax.Uuid, Equality, ValueForms.Uuid);
    public static readonly MatchingRule UuidOrdering = new("1.3.6.1.1.16.3", "UUIDOrderingMatch", Syntax.Uuid, Ordering, ValueForms.Uuid);

    public static IReadOnlyList<MatchingRule> All { get; } =
    [
        ObjectIdentifier, DistinguishedName, CaseIgnore, CaseIgnoreOrdering, CaseIgnoreSubstrings, CaseExact, CaseExactOrdering,
        CaseExactSubstrings, NumericString, NumericStringSubstrings, CaseIgnoreList, CaseIgnoreListSubstrings, Boolean, Integer,
        BitString, OctetString, TelephoneNumber, TelephoneNumberSubstrings, GeneralizedTime, GeneralizedTimeOrdering,
        ObjectIdentifierFirstComponent, Certificate, CaseExactIa5, CaseIgnoreIa5, CaseIgnoreIa5Substrings, Uuid, UuidOrdering,
    ];
}
