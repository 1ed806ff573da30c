using System.Net.Http.Json;
using SpineSandbox.Ssp.Audit;
using SpineSandbox.Ssp.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Ssp.Tests.Audit;

/// <summary>The audit outlives the process where the sandbox is told to persist.</summary>
public sealed class DurabilityTests
{
    [Fact]
    public async Task Orderly_stop_loses_no_entry()
    {
        const int requests = 300;
        var folder = Directory.CreateTempSubdirectory("spine-sandbox-audit-").FullName;
        try
        {
            await using (var first = new PersistentSsp(folder))
            {
                await first.InitializeAsync();
                using var consumer = await RawConsumer.ConnectAsync(first.Address);
                for (var sent = 0; sent < requests; sent++)
                {
                    await consumer.SendAsync(first.CareRecord().Bytes());
                    Assert.Equal("HTTP/1.1 200 OK", (await consumer.ReceiveAsync()).StartLine);
                }
            }

            await using var second = new PersistentSsp(folder);
            await second.InitializeAsync();
            var kept = await second.Client.GetFromJsonAsync<List<AuditEntry>>("/_sandbox/audit?limit=1000", AuditJson.Options);
            Assert.Equal(requests, kept!.Count);
        }
        finally
        {
            TestFolder.Remove(folder);
        }
    }

    private sealed class PersistentSsp(string folder) : SspFixture
    {
        protected override void Configure(SandboxService<Program> service) =>
            service.With("Sandbox:Persist", "true").With("Sandbox:DataDirectory", folder);
    }
}
