using Microsoft.Extensions.Configuration;
using SpineSandbox.ServiceDefaults.Discovery;

namespace SpineSandbox.ServiceDefaults.Tests;

public sealed class ServiceAddressesTests
{
    private readonly ServiceAddresses _addresses = new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["services:pds:http:0"] = "http://localhost:8710",
        ["services:pds:admin:0"] = "http://localhost:9999",
        ["services:provider:http:0"] = "http://localhost:1",
        ["services:provider:http:1"] = "http://localhost:2",
    }).Build());

    [Theory]
    [InlineData("http://pds/Patient/9000000009?_format=json", "http://localhost:8710/Patient/9000000009?_format=json")]
    [InlineData("https+http://pds/x", "http://localhost:8710/x")]
    [InlineData("http://_admin.pds/x", "http://localhost:9999/x")]
    [InlineData("http://PDS/x", "http://localhost:8710/x")]
    public void Finds_a_service_by_its_name(string asked, string expected) =>
        Assert.Equal(expected, _addresses.Resolve(new Uri(asked)).AbsoluteUri);

    [Theory]
    [InlineData("http://localhost:8710/x")]
    [InlineData("https://supplier.example/x")]
    [InlineData("https://pds/only-http-is-known")]
    public void Leaves_every_other_address_alone(string asked) =>
        Assert.Equal(asked, _addresses.Resolve(new Uri(asked)).AbsoluteUri);

    [Fact]
    public void Takes_turns_where_a_service_has_several_addresses()
    {
        var asked = new Uri("http://provider/");

        Assert.Equal([1, 2, 1], Enumerable.Range(0, 3).Select(_ => _addresses.Resolve(asked).Port));
    }

    [Fact]
    public void Says_where_a_service_listens()
    {
        Assert.Equal(new Uri("http://localhost:8710"), _addresses.Find("pds"));
        Assert.Null(_addresses.Find("unknown"));
    }
}
