extern alias Sds;

using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.Sandbox.DirectoryFeed;
using SpineSandbox.Spine.Ssp;
using SpineSandbox.Ssp.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Ssp.Tests.Gate;

/// <summary>The gate on the shipped seed, its directory fed by SDS itself. Alone, because it says how soon an edit counts.</summary>
[CollectionDefinition(nameof(SeededDirectoryTests), DisableParallelization = true)]
[Collection(nameof(SeededDirectoryTests))]
public sealed class SeededDirectoryTests(SeededDirectoryTests.SeededSpine spine) : IClassFixture<SeededDirectoryTests.SeededSpine>
{
    [Theory]
    [InlineData("asid.consumer.single-system")]
    [InlineData("asid.consumer.supplier-datacentre.1")]
    [InlineData("asid.consumer.acute-trust-tie.epr")]
    [InlineData("asid.consumer.shared-care-record")]
    public async Task Consumer_of_each_topology_passes(string role)
    {
        Assert.Equal("HTTP/1.1 200 OK", (await spine.SendAsync(role)).StartLine);
    }

    [Theory]
    [InlineData("asid.consumer.no-interaction", "ASID_CHECK_FAILED_MESSAGESENDER_")]
    [InlineData("asid.consumer.no-agreement", "FOT_CHECK_FAILED_MESSAGESENDER_")]
    [InlineData("asid.consumer.agreement-suspended", "FOT_CHECK_FAILED_MESSAGESENDER_")]
    [InlineData("asid.consumer.agreement-ended", "FOT_CHECK_FAILED_MESSAGESENDER_")]
    public async Task Consumer_that_may_not_ask_is_refused(string role, string text)
    {
        var answer = await spine.SendAsync(role);

        Assert.StartsWith("HTTP/1.1 403", answer.StartLine, StringComparison.Ordinal);
        Assert.Contains($"\"diagnostics\":\"{text}{ShippedSeed.Role(role)}", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_in_SDS_counts_at_the_gate_at_once()
    {
        const string role = "asid.consumer.acute-trust-tie.portal";
        Assert.Equal("HTTP/1.1 200 OK", (await spine.SendAsync(role)).StartLine);

        using var sds = new HttpClient { BaseAddress = new Uri(spine.SdsAddress) };
        using var answer = await sds.DeleteAsync($"/_sandbox/systems/{ShippedSeed.Role(role)}");
        answer.EnsureSuccessStatusCode();
        var deleted = Stopwatch.GetTimestamp();
        while ((await spine.SendAsync(role)).StartLine == "HTTP/1.1 200 OK")
        {
            Assert.InRange(Stopwatch.GetElapsedTime(deleted).TotalMilliseconds, 0, 1_000);
        }
    }

    /// <summary>SDS and SSP on the shipped seed; the practice's provider is a socket.</summary>
    public sealed class SeededSpine : IAsyncLifetime
    {
        private readonly SandboxService<Sds::Program> _sds = new("sds");
        private readonly SandboxService<Program> _ssp = new("ssp");
        private readonly RawProvider _provider = new();
        private string _address = "";

        public string SdsAddress { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            SdsAddress = _sds.Knowing("provider", _provider.Address).Knowing("provider-single", _provider.Address).Listen();
            _address = _ssp.Knowing("sds", SdsAddress).Knowing("provider", _provider.Address).Listen();
            await _ssp.Services.GetRequiredService<DirectoryReplica>().Filled.WaitAsync(TimeSpan.FromMinutes(1));
        }

        /// <summary>Asks the practice for a care record as the system with this role.</summary>
        public async Task<RawMessage> SendAsync(string role)
        {
            var practice = ShippedSeed.Role("practice.datacentre.1");
            using var consumer = await RawConsumer.ConnectAsync(_address);
            await consumer.SendAsync(new ConsumerRequest { Target = $"{_provider.Address}/{practice}/DSTU2/1/Patient/$gpc.getcarerecord" }
                .With(SspHeaders.From, ShippedSeed.Role(role))
                .With(SspHeaders.To, ShippedSeed.Role($"asid.practice.{practice}"))
                .Bytes());
            return await consumer.ReceiveAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await _ssp.DisposeAsync();
            await _sds.DisposeAsync();
            await _provider.DisposeAsync();
        }
    }
}
