using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SpineSandbox.LocalEngine.Tests.Running;

/// <summary>The engine from a declaration to running processes and back, the same under each supervisor.</summary>
public abstract class EngineTests(EngineFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_the_exit_code_and_the_last_words_of_a_program_that_ends_by_itself()
    {
        var snapshot = await fixture.Engine.WaitForStateAsync("doomed", KnownResourceStates.Exited);

        Assert.Equal(3, snapshot.ExitCode);
        Assert.Equal(KnownResourceStateStyles.Error, snapshot.State?.Style);
        Assert.Equal("goodbye", await fixture.Engine.FirstLineAsync("doomed"));
    }

    [Fact]
    public async Task Says_so_when_a_program_cannot_be_started()
    {
        await fixture.Engine.WaitForStateAsync("missing", KnownResourceStates.FailedToStart);

        Assert.Contains("no-such-program-anywhere", await fixture.Engine.FirstLineAsync("missing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passes_variables_on_untouched() =>
        Assert.Equal("{{ braces }} and $signs", await fixture.Engine.FirstLineAsync("echo"));

    [Fact]
    public async Task Starts_a_resource_only_when_what_it_waits_for_is_healthy()
    {
        var engine = fixture.Engine;
        await engine.WaitForAsync("first", snapshot => snapshot.HealthStatus == HealthStatus.Unhealthy);
        Assert.Equal(KnownResourceStates.Waiting, engine.Store.Instance("second").Snapshot.State?.Text);

        using var answering = AnswerHealthOnce();
        await engine.WaitForStateAsync("second", KnownResourceStates.Running);
    }

    [Fact]
    public async Task Starts_restarts_and_stops_on_command()
    {
        var engine = fixture.Engine;
        var service = engine.Store.Instance("service");
        Assert.Equal(KnownResourceStates.NotStarted, service.Snapshot.State?.Text);

        Assert.True((await engine.Commands.ExecuteAsync(service, "start", Token)).Success);
        var first = EngineUnderTest.ProcessIdOf(await engine.WaitForStateAsync("service", KnownResourceStates.Running));

        Assert.True((await engine.Commands.ExecuteAsync(service, "restart", Token)).Success);
        await engine.WaitForAsync("service", snapshot =>
            snapshot.State?.Text == KnownResourceStates.Running && EngineUnderTest.ProcessIdOf(snapshot) != first);

        Assert.True((await engine.Commands.ExecuteAsync(service, "stop", Token)).Success);
        await engine.WaitForStateAsync("service", KnownResourceStates.Finished);
    }

    /// <summary>Plays the service whose port this is, for one health check.</summary>
    private TcpListener AnswerHealthOnce()
    {
        var listener = new TcpListener(IPAddress.Loopback, fixture.HealthPort);
        listener.Start();
        _ = AnswerAsync(listener);

        return listener;
    }

    private static async Task AnswerAsync(TcpListener listener)
    {
        using var connection = await listener.AcceptTcpClientAsync(Token);
        var stream = connection.GetStream();
        await stream.ReadExactlyAsync(new byte[16], Token);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), Token);
    }
}

public sealed class EngineOnProcessesTests(ProcessEngineFixture fixture) : EngineTests(fixture), IClassFixture<ProcessEngineFixture>;

public sealed class EngineOnDcpTests(DcpEngineFixture fixture) : EngineTests(fixture), IClassFixture<DcpEngineFixture>;
