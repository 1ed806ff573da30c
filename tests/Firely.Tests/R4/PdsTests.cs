extern alias Pds;

using SpineSandbox.Testing;
using SpineSandbox.Testing.Wire;

namespace SpineSandbox.Firely.Tests.R4;

public sealed class PdsTests
{
    [Fact]
    public async Task Everything_that_PDS_sends_is_right()
    {
        await using var pds = new SandboxService<Pds::Program>("pds");

        await Verdict.IsEmptyAsync(pds.CreateClient(), PdsCalls.All);
    }

    [Fact]
    public async Task So_is_what_PDS_says_where_it_wants_a_token()
    {
        await using var pds = new SandboxService<Pds::Program>("pds");
        pds.With("Pds:RequireAccessToken", "true");

        await Verdict.IsEmptyAsync(pds.CreateClient(), PdsCalls.WithoutToken);
    }
}
