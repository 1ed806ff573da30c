namespace SpineSandbox.Topology.Tests.Tls;

/// <summary>A sandbox with mutual TLS and a certificate authority of its own.</summary>
public sealed class SecureSandbox : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("spine-sandbox-tls-");

    public SecureSandbox() => Running = new RunningSandbox("--no-dashboard", "--tls", "--persist", _folder.FullName);

    public RunningSandbox Running { get; }

    public string Certificates => Path.Combine(_folder.FullName, "certificates");

    public ValueTask InitializeAsync() => Running.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Running.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
