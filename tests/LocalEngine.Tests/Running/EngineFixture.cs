using SpineSandbox.Testing;

namespace SpineSandbox.LocalEngine.Tests.Running;

/// <summary>One engine for all tests under one supervisor; each test looks at resources of its own.</summary>
public abstract class EngineFixture(string supervisorName) : IAsyncLifetime
{
    private EngineUnderTest? _engine;
    private string? _reason;

    public int HealthPort { get; } = FreePort.Next();

    internal EngineUnderTest Engine
    {
        get
        {
            Assert.SkipWhen(_engine is null, _reason ?? "");

            return _engine!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var (supervisor, reason) = await Supervisors.FindAsync(supervisorName, TestContext.Current.CancellationToken);
        _reason = reason;
        _engine = supervisor is null ? null : await EngineUnderTest.StartAsync(supervisor, Declare);
    }

    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
        {
            await _engine.DisposeAsync();
        }
    }

    private void Declare(IDistributedApplicationBuilder builder)
    {
        EngineUnderTest.Shell(builder, "doomed", "echo goodbye; exit 3");
        builder.AddExecutable("missing", "no-such-program-anywhere", "/tmp");
        EngineUnderTest.Shell(builder, "echo", "echo \"$TEXT\"").WithEnvironment("TEXT", "{{ braces }} and $signs");
        EngineUnderTest.Shell(builder, "service", "exec sleep 600").WithExplicitStart();

        var first = EngineUnderTest.Shell(builder, "first", "exec sleep 600")
            .WithHttpEndpoint(port: HealthPort, name: "http", isProxied: false).WithHttpHealthCheck("/health");
        EngineUnderTest.Shell(builder, "second", "exec sleep 600").WaitFor(first);
    }
}

public sealed class ProcessEngineFixture() : EngineFixture(Supervisors.Processes);

public sealed class DcpEngineFixture() : EngineFixture(Supervisors.Dcp);
