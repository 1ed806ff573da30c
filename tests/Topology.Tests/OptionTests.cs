namespace SpineSandbox.Topology.Tests;

public sealed class OptionTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("--no-such-option", "--topology, --persist, --port-offset, --no-dashboard, --tls")]
    [InlineData("--topology", "--topology, --persist, --port-offset, --no-dashboard, --tls")]
    [InlineData("--topology nowhere", "single-system, supplier-datacentre, acute-trust-tie, shared-care-record, all")]
    [InlineData("--port-offset few", "0 to 46645")]
    [InlineData("--port-offset 60000", "0 to 46645")]
    public async Task Refuses_what_it_does_not_know_in_one_line_that_lists_what_it_does(string options, string expected)
    {
        using var appHost = AppHostProcess.Start(options.Split(' '));

        Assert.Equal(2, await appHost.WaitForExitAsync(Limit));

        var line = Assert.Single(appHost.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.Empty(appHost.Remaining());
    }

    [Fact]
    public async Task Refuses_to_start_without_seed_data()
    {
        using var appHost = AppHostProcess.StartWith(
            new Dictionary<string, string> { ["Sandbox__SeedDirectory"] = "/no/such/seed" }, "--no-dashboard");

        Assert.Equal(2, await appHost.WaitForExitAsync(Limit));
        Assert.Contains("/no/such/seed", appHost.Output, StringComparison.Ordinal);
    }
}
