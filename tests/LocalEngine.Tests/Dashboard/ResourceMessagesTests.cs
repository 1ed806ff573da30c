using SpineSandbox.LocalEngine.Dashboard;
using SpineSandbox.LocalEngine.Dashboard.Wire;
using SpineSandbox.LocalEngine.Running;
using SpineSandbox.LocalEngine.Supervision;
using HealthStatus = Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus;
using WireResource = SpineSandbox.LocalEngine.Dashboard.Wire.Resource;

namespace SpineSandbox.LocalEngine.Tests.Dashboard;

public sealed class ResourceMessagesTests
{
    private readonly ResourceStore _store;
    private readonly ResourceInstance _pds;

    public ResourceMessagesTests()
    {
        var builder = TestAppHost.Create();
        builder.AddProject("pds", "Pds.csproj", launchProfileName: null)
            .WithHttpEndpoint(port: 8710, name: "http", isProxied: false)
            .WithHttpHealthCheck("/health");
        _store = builder.Store();
        _pds = _store.Instance("pds");
    }

    [Fact]
    public void Shows_links_only_while_the_process_runs()
    {
        Assert.True(Assert.Single(Message().Urls).IsInactive);

        Report(ProcessPhase.Running);

        Assert.False(Assert.Single(Message().Urls).IsInactive);
    }

    [Fact]
    public void Shows_a_check_that_has_not_run_yet_without_a_status()
    {
        Report(ProcessPhase.Running);

        var report = Assert.Single(Message().HealthReports);

        Assert.Equal("pds_http_/health_200_check", report.Key);
        Assert.False(report.HasStatus);
        Assert.Equal(HealthStatus.Unhealthy, _pds.Snapshot.HealthStatus);
    }

    [Fact]
    public void Offers_start_only_to_what_is_down_and_restart_only_to_what_is_up()
    {
        Assert.Equal("Enabled", StateOf("start"));
        Assert.Equal("Hidden", StateOf("stop"));
        Assert.Equal("Disabled", StateOf("restart"));

        Report(ProcessPhase.Running);

        Assert.Equal("Hidden", StateOf("start"));
        Assert.Equal("Enabled", StateOf("stop"));
        Assert.Equal("Enabled", StateOf("restart"));
    }

    [Fact]
    public void Tells_the_exit_code_of_a_process_that_ended_by_itself()
    {
        Report(ProcessPhase.Running);
        Report(ProcessPhase.Ended, exitCode: 7);

        var message = Message();

        Assert.Equal(("Exited", "error"), (message.State, message.StateStyle));
        Assert.Equal(7, message.Properties.Single(property => property.Name == "resource.exitCode").Value.NumberValue);
    }

    [Fact]
    public void Takes_an_end_that_was_asked_for_for_no_error()
    {
        Report(ProcessPhase.Running);
        _store.Update(_pds, snapshot => ReportedState.Apply(
            snapshot, new ProcessReport(_pds.Id, ProcessPhase.Ended) { ExitCode = 143 }, endExpected: true, _pds.Resource));

        Assert.Equal(("Finished", ""), (Message().State, Message().StateStyle));
    }

    private string StateOf(string command) => Message().Commands.Single(other => other.Name == command).State.ToString();

    private WireResource Message() => new ResourceMessages(_store, TestAppHost.NoLifecycles()).From(_pds, _pds.Snapshot);

    private void Report(ProcessPhase phase, int? exitCode = null) => _store.Update(_pds, snapshot => ReportedState.Apply(
        snapshot, new ProcessReport(_pds.Id, phase) { ExitCode = exitCode }, endExpected: false, _pds.Resource));
}
