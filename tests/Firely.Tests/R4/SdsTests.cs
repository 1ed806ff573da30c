extern alias Sds;

using SpineSandbox.Testing;
using SpineSandbox.Testing.Wire;

namespace SpineSandbox.Firely.Tests.R4;

public sealed class SdsTests
{
    [Fact]
    public async Task Everything_that_SDS_sends_is_right()
    {
        await using var sds = new SandboxService<Sds::Program>("sds");
        sds.With("Sds:LdapPort", "0").Knowing("provider", "http://provider.test:8760").Knowing("provider-single", "http://provider-single.test:8765");

        await Verdict.IsEmptyAsync(sds.CreateClient(), SdsCalls.All);
    }
}
