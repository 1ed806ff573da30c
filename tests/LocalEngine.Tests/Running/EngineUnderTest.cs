using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.LocalEngine.Running;
using SpineSandbox.LocalEngine.Supervision;

namespace SpineSandbox.LocalEngine.Tests.Running;

/// <summary>The engine with small shell programs in place of services.</summary>
internal sealed class EngineUnderTest : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly EngineRun _run;
    private Task _running = Task.CompletedTask;

    private EngineUnderTest(IDistributedApplicationBuilder builder, ISupervisor supervisor)
    {
        Store = builder.Store();
        _run = new EngineRun(
            Store,
            new EngineOptions("test", Dashboard: null),
            new ServiceCollection().BuildServiceProvider(),
            supervisor,
            bundle: null,
            TimeProvider.System,
            _stopping.Token);
    }

    public ResourceStore Store { get; }

    public ResourceCommands Commands => _run.Commands;

    public static async Task<EngineUnderTest> StartAsync(ISupervisor supervisor, Action<IDistributedApplicationBuilder> declare)
    {
        var builder = TestAppHost.Create();
        declare(builder);
        var engine = new EngineUnderTest(builder, supervisor);
        await engine._run.StartAsync(TestContext.Current.CancellationToken);
        engine._running = engine._run.RunAsync(engine._stopping.Token);

        return engine;
    }

    public static IResourceBuilder<ExecutableResource> Shell(IDistributedApplicationBuilder builder, string name, string script) =>
        builder.AddExecutable(name, "sh", "/tmp", "-c", script);

    public static int ProcessIdOf(CustomResourceSnapshot snapshot) =>
        Convert.ToInt32(snapshot.Properties.Single(property => property.Name == "executable.pid").Value, CultureInfo.InvariantCulture);

    /// <summary>What is known of the resource once <paramref name="condition"/> holds.</summary>
    public async Task<CustomResourceSnapshot> WaitForAsync(string name, Func<CustomResourceSnapshot, bool> condition)
    {
        using var limit = Limit();
        var instance = Store.Instance(name);
        await Store.WaitForAsync(instance, condition, limit.Token);

        return instance.Snapshot;
    }

    public Task<CustomResourceSnapshot> WaitForStateAsync(string name, string state) =>
        WaitForAsync(name, snapshot => snapshot.State?.Text == state);

    public async Task<string> FirstLineAsync(string name)
    {
        using var limit = Limit();
        await foreach (var line in Store.Instance(name).Log.ReadAsync(follow: true, limit.Token))
        {
            return line.Line.Text;
        }

        throw new InvalidOperationException("The log ended without a line.");
    }

    private static CancellationTokenSource Limit()
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));

        return limit;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _run.DisposeAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }
}
