namespace SpineSandbox.Pds.Tests.Updating;

public sealed class RepeatedUpdateTests
{
    private const string Patches = """[{"op":"replace","path":"/gender","value":"unknown"}]""";

    private readonly string _patient = ShippedSeed.Role("patient.single");
    private readonly (string Name, string? Value) _requestId = ("X-Request-ID", Guid.NewGuid().ToString());

    [Fact]
    public async Task The_same_update_under_the_same_X_Request_ID_counts_once()
    {
        await using var pds = new PdsService();
        var version = (await pds.Get($"/Patient/{_patient}")).Header("ETag");

        var first = (await pds.PatchAs(_patient, version, Patches, _requestId)).IsOk();
        var second = (await pds.PatchAs(_patient, version, Patches, _requestId)).IsOk();

        Assert.Equal(first.Header("ETag"), second.Header("ETag"));
    }

    [Fact]
    public async Task The_same_update_under_another_X_Request_ID_is_a_conflict()
    {
        await using var pds = new PdsService();
        var version = (await pds.Get($"/Patient/{_patient}")).Header("ETag");

        (await pds.PatchAs(_patient, version, Patches)).IsOk();

        (await pds.PatchAs(_patient, version, Patches)).IsRefused(HttpStatusCode.Conflict, "RESOURCE_VERSION_MISMATCH");
    }

    [Fact]
    public async Task Another_update_under_the_same_X_Request_ID_is_an_update_of_its_own()
    {
        await using var pds = new PdsService();
        (await pds.Patch(_patient, Patches, _requestId)).IsOk();

        var answer = (await pds.Patch(_patient, """[{"op":"replace","path":"/gender","value":"male"}]""", _requestId)).IsOk();

        Assert.Equal("male", answer.Body.Str("gender"));
    }

    [Theory]
    [InlineData(null, 10)]
    [InlineData("2", 2)]
    [InlineData("31", 10)]
    [InlineData("soon", 10)]
    public async Task An_update_that_takes_longer_than_the_caller_waits_is_asked_for_again(string? syncWait, int seconds)
    {
        await using var pds = new PdsService();
        pds.With("Pds:UpdateDelay", "00:00:15");
        var version = (await pds.Get($"/Patient/{_patient}")).Header("ETag");

        var early = await After(TimeSpan.FromSeconds(seconds), pds, pds.PatchAs(_patient, version, Patches, _requestId, ("X-Sync-Wait", syncWait)));
        early.IsRefused(HttpStatusCode.ServiceUnavailable, "SERVICE_UNAVAILABLE");
        Assert.Equal("5", early.Header("Retry-After"));

        var late = await After(TimeSpan.FromSeconds(15), pds, pds.PatchAs(_patient, version, Patches, _requestId, ("X-Sync-Wait", "29")));
        Assert.Equal("unknown", late.IsOk().Body.Str("gender"));
    }

    [Fact]
    public async Task A_caller_who_waits_longer_than_the_update_takes_gets_its_result()
    {
        await using var pds = new PdsService();
        pds.With("Pds:UpdateDelay", "00:00:15");
        var version = (await pds.Get($"/Patient/{_patient}")).Header("ETag");

        (await After(TimeSpan.FromSeconds(15), pds, pds.PatchAs(_patient, version, Patches, ("X-Sync-Wait", "20")))).IsOk();
    }

    /// <summary>Moves the clock when both wait for it, the update and the caller.</summary>
    private static async Task<PdsAnswer> After(TimeSpan time, PdsService pds, Task<PdsAnswer> answer)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (pds.Clock.PendingTimers < 2)
        {
            deadline.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        pds.Clock.Advance(time);
        return await answer;
    }
}
