using System.Text.Json;
using SpineSandbox.Testing;

namespace SpineSandbox.Sds.Tests.Ldap.Clients;

/// <summary>The Python library of the SDS FHIR backend and of the MHS adaptor, with the schema that it reads by default.</summary>
public sealed class Ldap3Tests(SdsService sds)
{
    private const string Python = "/usr/bin/python3";

    [Fact]
    public async Task Reads_single_values_as_scalars_and_others_as_lists_thanks_to_the_schema()
    {
        var attributes = await RunAsync("connection = ldap3.Connection(server, auto_bind=True)");

        Assert.Equal(Seeded.Practice, attributes.GetProperty("nhsIDCode").GetString());
        Assert.Equal(Seeded.PartyKey, attributes.GetProperty("nhsMHSPartyKey").GetString());
        Assert.Equal(JsonValueKind.Array, attributes.GetProperty("uniqueIdentifier").ValueKind);
        Assert.Equal(JsonValueKind.Array, attributes.GetProperty("nhsAsSvcIA").ValueKind);
        Assert.Equal(JsonValueKind.Array, attributes.GetProperty("nhsAsClient").ValueKind);
    }

    [Fact]
    public async Task Works_lazily_and_reusably_as_the_SDS_backend_uses_it()
    {
        var attributes = await RunAsync("connection = ldap3.Connection(server, lazy=True, client_strategy=ldap3.REUSABLE); connection.bind()");

        Assert.Equal([Seeded.Asid], attributes.GetProperty("uniqueIdentifier").EnumerateArray().Select(value => value.GetString()));
    }

    [Fact]
    public async Task Works_asynchronously()
    {
        var attributes = await RunAsync("connection = ldap3.Connection(server, client_strategy=ldap3.ASYNC); connection.bind()");

        Assert.Equal(Seeded.Supplier, attributes.GetProperty("nhsMhsManufacturerOrg").GetString());
    }

    private async Task<JsonElement> RunAsync(string connect)
    {
        var (missing, _, _) = File.Exists(Python) ? await CommandLine.RunAsync(Python, "-c", "import ldap3") : (1, "", "");
        Assert.SkipUnless(missing == 0, "ldap3 is not installed: apt-get install python3-ldap3");

        var (exitCode, output, errors) = await CommandLine.RunAsync(Python, "-c", $"""
            import json, ldap3
            server = ldap3.Server('127.0.0.1', port={sds.LdapPort()}, get_info=ldap3.ALL, connect_timeout=10)
            {connect}
            id = connection.search(search_base='ou=services,o=nhs', search_filter='(&(nhsIDCode={Seeded.Practice}) (objectClass=nhsAs) (nhsAsSvcIA={Seeded.Interaction}))',
                attributes=['uniqueIdentifier', 'nhsIdCode', 'nhsAsClient', 'nhsMhsPartyKey', 'nhsAsSvcIA', 'nhsMhsManufacturerOrg'])
            found = connection.response if id is True else connection.get_response(id, 10)[0]
            print(json.dumps(dict(found[0]['attributes'])))
            connection.unbind()
            """);
        Assert.True(exitCode == 0, errors);

        return JsonDocument.Parse(output).RootElement;
    }
}
