using SpineSandbox.Sds.Ldap.Schema;
using SpineSandbox.Sds.Tests.Ldap.Wire;

namespace SpineSandbox.Sds.Tests.Ldap;

public sealed class ServerEntryTests(SdsService sds)
{
    [Fact]
    public async Task The_root_entry_tells_what_the_server_is_and_can_do()
    {
        var root = await ReadAsync("", "*", "+");

        Assert.Equal(["top", "OpenLDAProotDSE"], root.Attributes["objectClass"]);
        Assert.Equal(["o=nhs"], root.Attributes["namingContexts"]);
        Assert.Equal(["cn=Subschema"], root.Attributes["subschemaSubentry"]);
        Assert.Equal(["3"], root.Attributes["supportedLDAPVersion"]);
        Assert.Contains("1.2.840.113556.1.4.319", root.Attributes["supportedControl"]);
    }

    [Fact]
    public async Task The_root_entry_shows_what_the_server_keeps_only_when_asked()
    {
        Assert.Equal(["objectClass"], (await ReadAsync("")).Attributes.Keys);
    }

    [Theory]
    [InlineData("nhsMHSPartyKey", "1.2.826.0.1285.0.2.1.82", "EQUALITY caseIgnoreMatch", true)]
    [InlineData("nhsIDCode", "1.2.826.0.1285.0.1.10", "EQUALITY caseExactMatch", true)]
    [InlineData("nhsMHSEndPoint", "1.2.826.0.1285.0.2.1.84", "EQUALITY caseExactMatch", false)]
    [InlineData("nhsAsSvcIA", "1.2.826.0.1285.0.2.1.122", "EQUALITY caseExactMatch", false)]
    [InlineData("nhsMhsSvcIA", "1.2.826.0.1285.0.2.1.123", "EQUALITY caseExactMatch", true)]
    [InlineData("nhsMhsCPAId", "1.2.826.0.1285.0.2.1.124", "EQUALITY caseExactMatch", true)]
    [InlineData("nhsMHsSN", "1.2.826.0.1285.0.2.1.126", "SYNTAX", true)]
    [InlineData("nhsMHsIN", "1.2.826.0.1285.0.2.1.127", "SYNTAX", true)]
    [InlineData("nhsMhsFQDN", "1.2.826.0.1285.0.2.1.224", "SYNTAX", true)]
    [InlineData("nhsAsClient", "1.2.826.0.1285.0.2.1.175", "EQUALITY caseIgnoreMatch", false)]
    [InlineData("nhsAsACF", "1.2.826.0.1285.0.2.1.121", "EQUALITY caseExactMatch", false)]
    [InlineData("nhsMHSActor", "1.2.826.0.1285.0.2.1.93", "EQUALITY caseExactMatch", false)]
    [InlineData("nhsMhsManufacturerOrg", "1.2.826.0.1285.0.2.1.299", "EQUALITY caseIgnoreMatch", true)]
    [InlineData("nhsProductName", "1.2.826.0.1285.0.2.1.157", "EQUALITY caseIgnoreMatch", true)]
    [InlineData("uniqueIdentifier", "0.9.2342.19200300.100.1.44", "EQUALITY caseIgnoreMatch", false)]
    [InlineData("nhsProductVersion", "1.2.826.0.1285.0.2.1.158", "EQUALITY caseIgnoreMatch", true)]
    [InlineData("nhsProductKey", "1.2.826.0.1285.0.2.1.220", "SYNTAX", true)]
    [InlineData("nhsMHSServiceDescription", "1.2.826.0.1285.0.2.1.85", "SYNTAX", true)]
    [InlineData("nhsMHSIsAuthenticated", "1.2.826.0.1285.0.2.1.86", "SYNTAX", true)]
    [InlineData("nhsMHSPersistDuration", "1.2.826.0.1285.0.2.1.87", "SYNTAX", true)]
    [InlineData("nhsMHSRetries", "1.2.826.0.1285.0.2.1.88", "SYNTAX", true)]
    [InlineData("nhsMHSRetryInterval", "1.2.826.0.1285.0.2.1.89", "SYNTAX", true)]
    [InlineData("nhsMHSSyncReplyMode", "1.2.826.0.1285.0.2.1.90", "SYNTAX", true)]
    [InlineData("nhsMHSAckRequested", "1.2.826.0.1285.0.2.1.91", "SYNTAX", true)]
    [InlineData("nhsMHSDuplicateElimination", "1.2.826.0.1285.0.2.1.92", "SYNTAX", true)]
    [InlineData("nhsRequestorURP", "1.2.826.0.1285.0.2.1.214", "SYNTAX", true)]
    [InlineData("nhsDateRequested", "1.2.826.0.1285.0.2.1.215", "SYNTAX", true)]
    [InlineData("nhsApproverURP", "1.2.826.0.1285.0.2.1.216", "SYNTAX", true)]
    [InlineData("nhsDateApproved", "1.2.826.0.1285.0.2.1.217", "SYNTAX", true)]
    [InlineData("nhsDNSApprover", "1.2.826.0.1285.0.2.1.218", "SYNTAX", true)]
    [InlineData("nhsDateDNSApproved", "1.2.826.0.1285.0.2.1.219", "SYNTAX", true)]
    [InlineData("nhsEPInteractionType", "1.2.826.0.1285.0.2.1.222", "SYNTAX", true)]
    [InlineData("nhsContractPropertyTemplateKey", "1.2.826.0.1285.0.2.1.223", "SYNTAX", true)]
    public async Task The_schema_publishes_each_attribute_with_its_OID_rule_and_arity(string name, string oid, string rule, bool isSingle)
    {
        var schema = await ReadAsync("cn=Subschema", "attributeTypes");
        var definition = Assert.Single(schema.Attributes["attributeTypes"], text => text.Contains($"NAME '{name}'", StringComparison.Ordinal));

        Assert.StartsWith($"( {oid} NAME '{name}' {rule}", definition, StringComparison.Ordinal);
        Assert.Equal(isSingle, definition.Contains("SINGLE-VALUE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nhsAs", "1.2.826.0.1285.0.2.0.107", "nhsAsSvcIA")]
    [InlineData("nhsMhs", "1.2.826.0.1285.0.2.0.108", "nhsMhsSvcIA")]
    [InlineData("nhsGPPractice", "1.2.826.0.1285.0.2.0.64", "nhsPCTCode")]
    [InlineData("nhsOrg", "1.2.826.0.1285.0.2.0.61", "postalAddress")]
    [InlineData("nhsSite", "1.2.826.0.1285.0.2.0.62", "ou")]
    public async Task The_schema_publishes_each_object_class(string name, string oid, string must)
    {
        var schema = await ReadAsync("cn=Subschema", "+");
        var definition = Assert.Single(schema.Attributes["objectClasses"], text => text.Contains($"NAME '{name}'", StringComparison.Ordinal));

        Assert.StartsWith($"( {oid} NAME '{name}'", definition, StringComparison.Ordinal);
        Assert.Contains($" {must} ", definition[definition.IndexOf("MUST", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "nhsAs",
        "uniqueIdentifier nhsIDCode nhsMhsPartyKey nhsAsSvcIA nhsRequestorURP nhsDateRequested nhsApproverURP nhsDateApproved",
        "description nhsAsClient nhsAsCategoryBag nhsAsACF nhsProductKey nhsProductName nhsProductVersion nhsMhsManufacturerOrg")]
    [InlineData(
        "nhsMhs",
        "uniqueIdentifier nhsIDCode nhsMhsPartyKey nhsMhsSvcIA nhsMhsSN nhsMhsIN nhsMhsEndPoint nhsMhsIsAuthenticated nhsMhsCPAId nhsProductKey " +
        "nhsRequestorURP nhsDateRequested nhsApproverURP nhsDateApproved nhsDNSApprover nhsDateDNSApproved nhsEPInteractionType " +
        "nhsContractPropertyTemplateKey nhsMhsFQDN",
        "nhsMhsPersistduration nhsMhsRetries nhsMhsRetryInterval nhsMhsIPAddress nhsMhsNetwork nhsMhsSinCode nhsMhsServiceDescription " +
        "nhsMhsSyncReplyMode nhsMhsAckRequested nhsMhsDuplicateElimination nhsMhsActor nhsProductName nhsProductVersion nhsMhsManufacturerOrg")]
    public async Task A_class_demands_and_allows_what_it_does_on_the_Spine(string name, string must, string may)
    {
        var schema = await ReadAsync("cn=Subschema", "objectClasses");
        var definition = Assert.Single(schema.Attributes["objectClasses"], text => text.Contains($"NAME '{name}'", StringComparison.Ordinal));

        Assert.Equal(Sorted(must), Listed("MUST"));
        Assert.Equal(Sorted(may), Listed("MAY"));

        string[] Listed(string word) => Sorted(definition[(definition.IndexOf($"{word} (", StringComparison.Ordinal) + word.Length + 2)..].Split(')')[0].Replace("$", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_entry_has_what_its_class_demands_and_nothing_that_it_does_not_allow()
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        var entries = (await client.SearchAsync(new WireSearch("o=nhs", WireSearch.WholeSubtree, WireFilter.Everything))).Entries;

        Assert.All(entries, entry =>
        {
            var classes = entry.Attributes["objectClass"].Select(name => SdsSchema.FindClass(name)!).ToList();
            var must = classes.SelectMany(objectClass => objectClass.Must).Append("objectClass").Select(SdsSchema.Attribute).ToHashSet();
            var may = classes.SelectMany(objectClass => objectClass.May).Select(SdsSchema.Attribute).ToHashSet();
            var has = entry.Attributes.Keys.Select(SdsSchema.Attribute).ToHashSet();

            Assert.Subset(has, must);
            Assert.Subset(must.Union(may).ToHashSet(), has);
            Assert.All(entry.Attributes.Where(attribute => SdsSchema.Attribute(attribute.Key).SingleValue), attribute => Assert.Single(attribute.Value));
        });
    }

    [Fact]
    public async Task The_schema_defines_every_attribute_that_its_classes_name()
    {
        var schema = await ReadAsync("cn=Subschema", "+");
        var defined = schema.Attributes["attributeTypes"].SelectMany(text => text.Split('\'').Where((_, index) => index % 2 == 1)).ToHashSet();
        var named = schema.Attributes["objectClasses"].SelectMany(text => text.Split('(', ')', '$', ' ')).Where(word => word.StartsWith("nhs", StringComparison.Ordinal));

        Assert.All(named, word => Assert.Contains(word, defined));
        Assert.NotEmpty(schema.Attributes["ldapSyntaxes"]);
        Assert.NotEmpty(schema.Attributes["matchingRules"]);
        Assert.NotEmpty(schema.Attributes["matchingRuleUse"]);
    }

    private static string[] Sorted(string names) =>
        [.. names.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];

    private async Task<FoundEntry> ReadAsync(string name, params string[] attributes)
    {
        using var client = await LdapClient.ConnectAsync(sds.LdapPort());
        return Assert.Single((await client.SearchAsync(new WireSearch(name, WireSearch.BaseObject, WireFilter.Everything, attributes))).Entries);
    }
}
