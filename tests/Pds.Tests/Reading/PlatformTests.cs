namespace SpineSandbox.Pds.Tests.Reading;

public sealed class PlatformTests(PdsService pds) : IClassFixture<PdsService>
{
    [Theory]
    [InlineData("/_ping")]
    [InlineData("/_status")]
    public async Task Probes_are_told_that_PDS_is_there(string path)
    {
        var answer = await pds.CreateClient().GetStringAsync(PdsService.Base + path);

        Assert.Contains("\"status\":\"pass\"", answer);
    }

    [Theory]
    [InlineData("NHSD-End-User-Organisation-ODS", "Y12345")]
    [InlineData("Accept", "version=1.1")]
    [InlineData("X-Sync-Wait", "soon")]
    public async Task Headers_that_PDS_does_not_need_change_nothing(string header, string value) =>
        (await pds.Get($"/Patient/{ShippedSeed.Role("patient.plain")}", (header, value))).IsOk();
}
