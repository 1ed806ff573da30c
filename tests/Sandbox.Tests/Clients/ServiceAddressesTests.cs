using Microsoft.Extensions.Configuration;
using SpineSandbox.Sandbox.Clients;

namespace SpineSandbox.Sandbox.Tests.Clients;

public sealed class ServiceAddressesTests
{
    private readonly ServiceAddresses _addresses = new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["services:pds:http:0"] = "http://localhost:8710/",
        ["services:provider-single:http:0"] = "http://localhost:8765",
        ["services:sds:ldap:0"] = "ldap://localhost:8389",
    }).Build());

    [Fact]
    public void Says_where_a_service_listens_without_a_trailing_slash()
    {
        Assert.Equal("http://localhost:8710", _addresses.Of("pds"));
        Assert.Equal("http://localhost:8765", _addresses.Find("PROVIDER-SINGLE"));
        Assert.Equal(["pds", "provider-single"], _addresses.Names.Order());
    }

    [Fact]
    public void Says_which_address_is_missing()
    {
        Assert.Null(_addresses.Find("sds"));
        Assert.Contains("services:ssp:http:0", Assert.Throws<InvalidOperationException>(() => _addresses.Of("ssp")).Message);
    }

    [Theory]
    [InlineData("http://localhost:8710/Patient/9000000009", "pds")]
    [InlineData("http://localhost:8765/Z98005/DSTU2/1", "provider-single")]
    [InlineData("https://supplier.example/x", "supplier.example")]
    [InlineData("http://localhost:9999/x", "localhost:9999")]
    public void Tells_our_own_services_apart_by_their_address(string url, string name) =>
        Assert.Equal(name, _addresses.NameOf(new Uri(url)));
}
