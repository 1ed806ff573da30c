extern alias MeshServer;

using SpineSandbox.Testing;

namespace SpineSandbox.MeshClient.Tests.Surroundings;

/// <summary>The sandbox's MESH in this process, on a free port.</summary>
public class MeshFixture : IAsyncLifetime
{
    private readonly SandboxService<MeshServer::Program> _mesh = new("mesh");

    public MeshFixture()
        : this(anyTokenTime: false)
    {
    }

    protected MeshFixture(bool anyTokenTime) => _mesh.With("Mesh:AllowAnyTokenTime", $"{anyTokenTime}");

    /// <summary>MESH's, which its clients share: tokens carry the time.</summary>
    public FakeClock Clock => _mesh.Clock;

    public string Address { get; private set; } = "";

    public string Url => Address + "/messageexchange";

    public ValueTask InitializeAsync()
    {
        Address = _mesh.Listen();

        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _mesh.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>For clients that have the machine's time, while MESH's stands still.</summary>
public sealed class PatientMeshFixture() : MeshFixture(anyTokenTime: true);
