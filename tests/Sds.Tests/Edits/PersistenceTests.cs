using System.Net;

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
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Without_the_address_of_a_service_that_an_endpoint_names_SDS_does_not_start_and_says_which()
    {
        using var sds = new SpineSandbox.Testing.SandboxService<Program>("sds").Knowing("provider", SdsService.Provider);

        var refusal = Assert.ThrowsAny<Exception>(() => sds.CreateClient());
        Assert.Contains("'provider-single'", refusal.Message, StringComparison.Ordinal);
    }

    private static SdsService Persisting(string folder)
    {
        var sds = new SdsService();
        sds.With("Sandbox:DataDirectory", folder).With("Sandbox:Persist", "true");
        return sds;
    }
}
