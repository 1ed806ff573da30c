using System.Net.Http.Json;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Testing;

namespace SpineSandbox.MessageHandlingServer.Tests;

public sealed class CachingTests(SpineFixture spine)
{
    private static readonly string[] LookUps = ["1a", "1b", "2a", "2b", "2c", "2d", "3a", "3b", "3c", "3d"];

    private readonly string _session = Guid.NewGuid().ToString();

    [Fact]
    public async Task Within_a_session_steps_1_to_3_about_the_same_patient_come_from_the_cache()
    {
        var first = await RunAsync();
        var second = await RunAsync();

        Assert.All(first.Steps, step => Assert.False(step.FromCache));
        Assert.Equal(first.Steps.Select(step => step.Step), second.Steps.Select(step => step.Step));
        Assert.Equal(LookUps, second.Steps.Where(step => step.FromCache).Select(step => step.Step));
        Assert.All(second.Steps.Where(step => step.FromCache), step => Assert.StartsWith("from cache", step.Note, StringComparison.Ordinal));
        Assert.Equal(JourneyOutcome.Completed, second.Outcome);
        Assert.Equal(first.Traced!.ToJsonString(), second.Traced!.ToJsonString());
    }

    [Fact]
    public async Task One_switch_of_the_journey_forces_them()
    {
        await RunAsync();

        var forced = await RunAsync(request => request with { LookUpAnew = true });

        Assert.All(forced.Steps, step => Assert.False(step.FromCache));
    }

    [Fact]
    public async Task One_switch_of_the_server_forces_them_for_everybody_until_a_reset()
    {
        await using var other = new SpineFixture();
        await other.InitializeAsync();
        using var server = other.ServerOf(null).CreateClient();
        await other.RunAsync(Request());
        using var switched = await server.PutAsJsonAsync("/_sandbox/settings", new { lookUpAnew = true }, Token);
        switched.EnsureSuccessStatusCode();

        var forced = await other.RunAsync(Request());
        using var reset = await server.PostAsync("/_sandbox/reset", null, Token);
        await other.RunAsync(Request());
        var cached = await other.RunAsync(Request());

        Assert.All(forced.Steps, step => Assert.False(step.FromCache));
        Assert.Equal(LookUps, cached.Steps.Where(step => step.FromCache).Select(step => step.Step));
    }

    [Fact]
    public async Task Nothing_is_answered_from_another_session()
    {
        await RunAsync();

        var other = await RunAsync(request => request with { Session = "another" });

        Assert.All(other.Steps, step => Assert.False(step.FromCache));
    }

    [Fact]
    public async Task Nothing_is_answered_for_another_user_of_the_same_session_name()
    {
        await RunAsync();

        var other = await RunAsync(request => request with { User = new JourneyUser("555000001014") });

        Assert.All(other.Steps, step => Assert.False(step.FromCache));
    }

    [Fact]
    public async Task Nothing_is_answered_for_another_patient()
    {
        await RunAsync();

        var other = await RunAsync(request => request with { NhsNumber = ShippedSeed.Role("patient.empty-record") });

        Assert.All(other.Steps, step => Assert.False(step.FromCache));
    }

    [Fact]
    public async Task A_journey_that_names_no_session_remembers_nothing()
    {
        await RunAsync(request => request with { Session = null });

        var second = await RunAsync(request => request with { Session = null });

        Assert.All(second.Steps, step => Assert.False(step.FromCache));
    }

    [Fact]
    public async Task A_refusal_is_asked_for_again()
    {
        var patient = ShippedSeed.Role("patient.practice-without-endpoint");
        await RunAsync(request => request with { NhsNumber = patient });

        var second = await RunAsync(request => request with { NhsNumber = patient });

        Assert.Equal(["1a", "1b"], second.Steps.Where(step => step.FromCache).Select(step => step.Step));
        Assert.Equal("2b", second.Steps[^1].Step);
    }

    [Fact]
    public async Task A_trace_stands_for_a_day_and_what_SDS_said_for_an_hour()
    {
        await using var other = new SpineFixture();
        await other.InitializeAsync();
        await other.RunAsync(Request());

        other.MoveClocks(TimeSpan.FromHours(2));
        var later = await other.RunAsync(Request());
        other.MoveClocks(TimeSpan.FromHours(23));
        var nextDay = await other.RunAsync(Request());

        Assert.Equal(["1a", "1b"], later.Steps.Where(step => step.FromCache).Select(step => step.Step));
        Assert.All(nextDay.Steps, step => Assert.False(step.FromCache));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<JourneyResult> RunAsync(Func<JourneyRequest, JourneyRequest>? change = null) =>
        spine.RunAsync(change is null ? Request() : change(Request()));

    private JourneyRequest Request() => new()
    {
        Journey = JourneyNames.AccessRecordHtml,
        NhsNumber = ShippedSeed.Role("patient.plain"),
        Session = _session,
    };
}
