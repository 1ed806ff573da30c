using SpineSandbox.Sds.Ldap.Schema;
using SpineSandbox.Sds.Ldap.Tree;
using SpineSandbox.Sds.Tests.Ldap.Wire;

namespace SpineSandbox.Sds.Tests.Ldap.Reference;

/// <summary>Searches of every kind over what the directory holds, the same ones in every run.</summary>
internal sealed class GeneratedSearches(LdapTree tree, int seed)
{
    private static readonly string[] Selectable =
    [
        "*", "+", "1.1", "@nhsAs", "@nhsMhs", "@organization", "name", "o", "organizationName", "nhsMhsEndPoint", "NHSIDCODE", "objectclass",
        "uniqueIdentifier", "nhsAsSvcIA", "2.5.4.11", "1.2.826.0.1285.0.1.10", "noSuchAttribute", "nhsMHSPartyKey;lang-en", "hasSubordinates",
        "entryDN", "structuralObjectClass", "createTimestamp", "subschemaSubentry", "@noSuchClass",
    ];

    private static readonly string[] Rules =
        ["caseIgnoreMatch", "caseExactMatch", "2.5.13.5", "2.5.13.2", "objectIdentifierMatch", "distinguishedNameMatch", "noSuchRule"];

    private readonly Random _random = new(seed);

    public IEnumerable<WireSearch> Take(int count) => Enumerable.Range(0, count).Select(_ => Next());

    private WireSearch Next() => new(Base(), Pick(0, 1, 2, 2, 2, 3), Filter(Pick(0, 1, 1, 2, 3)), [.. Enumerable.Range(0, Pick(0, 0, 1, 2, 3)).Select(_ => Pick(Selectable))])
    {
        SizeLimit = Pick(0, 0, 0, 0, 1, 3, 50),
        TypesOnly = _random.Next(8) == 0,
    };

    private string Base() => _random.Next(12) switch
    {
        < 4 => "ou=services, o=nhs",
        < 6 => "o=nhs",
        6 => "ou=organisations,o=nhs",
        7 => SomeEntry().Name.ToUpperInvariant(),
        8 => $"uniqueIdentifier = {SomeValue()} , ou=services , o=nhs",
        9 => Pick("ou=people,o=nhs", "organizationalUnitName=services,organizationName=nhs", "2.5.4.11=services,o=NHS", "ou=serv\\69ces,o=nhs"),
        10 => Pick("ou=nothing,ou=services,o=nhs", "o=elsewhere", "dc=uk", "cn=a,ou=b,ou=services,o=nhs"),
        _ => Pick("", "cn=Subschema", "no name", "noSuchAttribute=x,o=nhs", "ou=services,,o=nhs", "o=nhs,"),
    };

    private WireFilter Filter(int depth) => depth == 0 ? Leaf() : _random.Next(5) switch
    {
        0 or 1 => WireFilter.And(Parts(depth)),
        2 or 3 => WireFilter.Or(Parts(depth)),
        _ => WireFilter.Not(Filter(depth - 1)),
    };

    private WireFilter[] Parts(int depth) => [.. Enumerable.Range(0, Pick(0, 1, 2, 2, 3)).Select(_ => Filter(depth - 1))];

    private WireFilter Leaf()
    {
        var (attribute, value) = Assertion();
        return _random.Next(16) switch
        {
            < 5 => WireFilter.Equal(attribute, value),
            < 7 => WireFilter.Equal("objectClass", Pick("nhsAs", "nhsAS", "nhsMhs", "top", "organization", "nhsOrg", "nhsGPPractice", "noSuchClass", "2.5.6.4")),
            7 => WireFilter.Present(attribute),
            8 => WireFilter.AtLeast(attribute, value),
            9 => WireFilter.AtMost(attribute, value),
            10 => WireFilter.Substrings(attribute, Pick(null, Part(value, 0, 2)), [], Part(value, 1, 2)),
            11 => WireFilter.Substrings(attribute, null, [Part(value, 1, 3)], Pick(null, Part(value, 2, 3))),
            12 => WireFilter.Substrings(attribute, Part(value, 0, 2), [], null),
            13 => SoundsAlike(attribute) ? WireFilter.Equal(attribute, value) : WireFilter.Approximate(attribute, value),
            14 => WireFilter.Extensible(Pick(null, attribute, attribute), Pick(Rules), value, _random.Next(3) == 0),
            _ => WireFilter.Extensible(attribute, null, value, _random.Next(2) == 0),
        };
    }

    // Of words slapd compares the sounds, which RFC 4511 leaves to the server; here approximately is exactly.
    private static bool SoundsAlike(string attribute) => SdsSchema.FindAttribute(attribute)?.Equality is { } rule &&
        (rule == MatchingRules.CaseIgnore || rule == MatchingRules.CaseExact || rule == MatchingRules.CaseIgnoreIa5 || rule == MatchingRules.CaseExactIa5);

    private (string Attribute, string Value) Assertion()
    {
        var entry = SomeEntry();
        var attribute = entry.Attributes[_random.Next(entry.Attributes.Count)];
        var value = attribute.Values[_random.Next(attribute.Values.Count)];

        return _random.Next(10) switch
        {
            0 => (attribute.Type.Name, value.ToLowerInvariant()),
            1 => (attribute.Type.Name.ToUpperInvariant(), $"  {value} "),
            2 => (attribute.Type.Oid, value),
            3 => (attribute.Type.Name, SomeValue()),
            4 => (Pick("noSuchAttribute", "nhsIDCode;lang-en", "nhsIDCode;binary", "name", "1.2.3.4", "organizationName"), value),
            _ => (attribute.Type.Name, value),
        };
    }

    // One of so many equal parts; slapd hangs up on an empty one.
    private static string Part(string value, int index, int of) =>
        value[(value.Length * index / of)..(value.Length * (index + 1) / of)] is { Length: > 0 } part ? part : value;

    private string SomeValue()
    {
        var entry = SomeEntry();
        var attribute = entry.Attributes[_random.Next(entry.Attributes.Count)];
        return attribute.Values[_random.Next(attribute.Values.Count)];
    }

    private LdapEntry SomeEntry() => tree.Entries[_random.Next(tree.Entries.Length)];

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
