namespace SpineSandbox.LocalEngine.Tests.Running;

/// <summary>Rows that the AppHost makes up itself: it says how they are, and presses the buttons of those behind them.</summary>
public sealed class MadeUpResourceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_AppHost_publishes_of_a_row_is_what_everybody_sees()
    {
        var builder = TestAppHost.Create();
        var row = builder.AddResource(new Row("group")).Resource;
        var store = builder.Store();
        var notifications = new ResourceNotificationService(store);

        await notifications.PublishUpdateAsync(row, snapshot => snapshot with { State = KnownResourceStates.Running });

        Assert.Equal(KnownResourceStates.Running, store.Instance("group").Snapshot.State?.Text);
        await foreach (var known in notifications.WatchAsync(Token))
        {
            Assert.Same(row, known.Resource);
            Assert.Equal(KnownResourceStates.Running, known.Snapshot.State?.Text);
            break;
        }
    }

    [Fact]
    public async Task The_AppHost_starts_and_stops_what_waits_to_be_started()
    {
        var (supervisor, _) = await Supervisors.FindAsync(Supervisors.Processes, Token);
        await using var engine = await EngineUnderTest.StartAsync(supervisor!, builder =>
            EngineUnderTest.Shell(builder, "member", "exec sleep 60").WithExplicitStart());
        var member = engine.Store.Instance("member").Resource;
        var commands = new ResourceCommandService(engine.Store);

        var tooEarly = await commands.ExecuteCommandAsync(member, KnownResourceCommands.StartCommand, Token);
        commands.Use(engine.Commands);

        Assert.False(tooEarly.Success);
        Assert.True((await commands.ExecuteCommandAsync(member, KnownResourceCommands.StartCommand, Token)).Success);
        await engine.WaitForStateAsync("member", KnownResourceStates.Running);
        Assert.True((await commands.ExecuteCommandAsync(member, KnownResourceCommands.StopCommand, Token)).Success);
    }

    private sealed class Row(string name) : Resource(name);
}
