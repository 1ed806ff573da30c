using SpineSandbox.Ssp.Tests.Surroundings;
using SpineSandbox.Testing;

namespace SpineSandbox.Ssp.Tests.Forwarding;

/// <summary>A provider that says nothing: before its answer, within it.</summary>
public sealed class SilentProviderTests(SilentProviderTests.ImpatientSsp ssp) : IClassFixture<SilentProviderTests.ImpatientSsp>
{
    [Fact]
    public async Task Provider_that_is_silent_is_504()
    {
        ssp.Provider.Answer = (_, _) => ssp.Provider.StaySilent();

        var request = ssp.CareRecord();
        Failures.AssertTransient(await ssp.SendAsync(request), 504, request.Target);
    }

    [Fact]
    public async Task Provider_that_falls_silent_within_its_answer_breaks_the_connection_off_and_is_blamed()
    {
        ssp.Provider.Answer = async (_, stream) =>
        {
            await RawProvider.Reply(stream, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
            return await ssp.Provider.StaySilent();
        };

        var (trace, request) = Failures.Traced(ssp);
        await Assert.ThrowsAnyAsync<IOException>(() => ssp.SendAsync(request));

        Assert.Contains("The provider broke off", await Failures.ReasonAsync(ssp, trace), StringComparison.Ordinal);
    }

    /// <summary>An SSP that waits for providers a few seconds only.</summary>
    public sealed class ImpatientSsp : SspFixture
    {
        protected override void Configure(SandboxService<Program> service) => service.With("Ssp:ProviderTimeout", "00:00:03");
    }
}
