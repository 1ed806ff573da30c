using System.Net;
using SpineSandbox.Sds.Tests.Searches;
using SpineSandbox.Testing;

namespace SpineSandbox.Sds.Tests.Edits;

public sealed class PersistenceTests
{
    [Fact]
    public async Task What_was_changed_is_there_after_a_restart_where_data_persists()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("spine-sandbox-sds-").FullName;
        try
        {
            using (var sds = Persisting(folder))
            {
                await sds.CreateClient().PutOrganisationAsync("Z98950");
                await sds.CreateClient().PutSystemAsync("200000098950", "Z98950");
            }

            using var restarted = Persisting(folder);
            Assert.Equal(HttpStatusCode.OK, (await restarted.CreateClient().GetAsync("/_sandbox/systems/200000098950")).StatusCode);
        }
        finally
        {
            TestFolder.Remove(folder);
        }
    }

    [Fact]
    public void Without_the_address_of_a_service_that_an_endpoint_names_SDS_does_not_start_and_says_which()
    {
        using var sds = new SpineSandbox.Testing.SandboxService<Program>("sds").Knowing("provider", SdsService.Provider);

        var refusal = Assert.ThrowsAny<Exception>(() => sds.CreateClient());
        Assert.Contains("'provider-single'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Persistent_endpoints_follow_the_providers_to_other_ports()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("spine-sandbox-sds-").FullName;
        try
        {
            using (var sds = Persisting(folder))
            {
                await sds.CreateClient().GetAsync("/health");
            }

            using var moved = Persisting(folder);
            moved.Knowing("provider", "http://provider.test:9760");
            var found = await moved.CreateClient().FindAsync(SdsSearch.Endpoint(SdsSearch.Organization(Seeded.Practice), SdsSearch.Interaction(Seeded.Interaction)));
            Assert.Equal($"http://provider.test:9760/{Seeded.Practice}/DSTU2/1", (string?)Assert.Single(found)["address"]);
        }
        finally
        {
            TestFolder.Remove(folder);
        }
    }

    private static SdsService Persisting(string folder)
    {
        var sds = new SdsService();
        sds.With("Sandbox:DataDirectory", folder).With("Sandbox:Persist", "true");
        return sds;
    }
}
