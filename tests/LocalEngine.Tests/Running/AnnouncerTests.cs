using SpineSandbox.LocalEngine.Running;
using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Tests.Running;

public sealed class AnnouncerTests : IDisposable
{
    private readonly ResourceStore _store;
    private readonly ResourceInstance _service;
    private readonly SignallingWriter _output = new();
    private readonly SignallingWriter _errors = new();

    public AnnouncerTests()
    {
        var builder = TestAppHost.Create();
        builder.AddProject("pds", "Pds.csproj", launchProfileName: null);
        _store = builder.Store();
        _service = _store.Instance("pds");
    }

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }

    [Fact]
    public async Task Says_once_that_everything_is_healthy()
    {
        using var stopping = Run();

        _store.Update(_service, snapshot => snapshot with { State = KnownResourceStates.Running });
        var line = await _output.FirstLineAsync();

        Assert.StartsWith("All 1 services are healthy", line, StringComparison.Ordinal);
        await stopping.CancelAsync();
    }

    [Fact]
    public async Task Says_that_a_service_ended_by_itself()
    {
        using var stopping = Run();

        _store.Update(_service, snapshot => ReportedState.Apply(
            snapshot, new ProcessReport(_service.Id, ProcessPhase.Ended) { ExitCode = 139 }, endExpected: false, _service.Resource));

        Assert.Equal("pds ended by itself with exit code 139. It wrote nothing.", await _errors.FirstLineAsync());
        await stopping.CancelAsync();
    }

    private CancellationTokenSource Run()
    {
        var stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _ = new Announcer(_store, _output, _errors, TimeProvider.System).RunAsync(stopping.Token);

        return stopping;
    }

    private sealed class SignallingWriter : StringWriter
    {
        private readonly TaskCompletionSource<string> _line = new();

        public Task<string> FirstLineAsync() => _line.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        public override Task WriteLineAsync(string? value)
        {
            _line.TrySetResult(value ?? "");

            return Task.CompletedTask;
        }
    }
}
