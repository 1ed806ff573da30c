extern alias Sds;

using SpineSandbox.Testing;
using SpineSandbox.Testing.Wire;

namespace SpineSandbox.Firely.Tests.R4;

public sealed class SdsTests
{
    // Where SDS finds nothing it sends a list without items, as its backend does.
    private const string NothingFound = ",\"entry\":[]";

    [Fact]
    public async Task Everything_that_SDS_sends_is_right_but_for_the_empty_list()
    {
        await using var sds = new SandboxService<Sds::Program>("sds");
        sds.With("Sds:LdapPort", "0").Knowing("provider", "http://provider.test:8760").Knowing("provider-single", "http://provider-single.test:8765");

        await Verdict.IsEmptyAsync(sds.CreateClient(), SdsCalls.All, NothingFound);
    }
}
