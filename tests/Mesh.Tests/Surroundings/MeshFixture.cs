using Microsoft.Extensions.DependencyInjection;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Spine.Mesh;
using SpineSandbox.Testing;

namespace SpineSandbox.Mesh.Tests.Surroundings;

/// <summary>MESH on a free port, on the shipped seed, with a clock that stands still.</summary>
public class MeshFixture : IAsyncLifetime
{
    /// <summary>What the three test mailboxes exchange.</summary>
    public const string Workflow = "TEST_WORKFLOW";

    private readonly List<IDisposable> _clients = [];

    public SandboxService<Program> Service { get; } = new("mesh");

    public string Address { get; private set; } = "";

    /// <summary>Without any mailbox: look-ups, the sandbox's own API.</summary>
    public HttpClient Anonymous { get; private set; } = null!;

    public MailboxClient Alice { get; private set; } = null!;

    public MailboxClient Bob { get; private set; } = null!;

    public MailboxClient Carol { get; private set; } = null!;

    public virtual ValueTask InitializeAsync()
    {
        Configure(Service);
        Address = Service.Listen();
        Anonymous = new HttpClient { BaseAddress = new Uri(Address) };
        Alice = ClientOf("X26ABC1");
        Bob = ClientOf("X26ABC2");
        Carol = ClientOf("X26ABC3");

        return ValueTask.CompletedTask;
    }

    public MailboxClient ClientOf(string mailbox)
    {
        var client = new MailboxClient(Address, MailboxId.Parse(mailbox), Service.Clock);
        _clients.Add(client);
        return client;
    }

    /// <summary>The files of large bodies that are there.</summary>
    public string[] BodyFiles() =>
        Directory.GetFiles(Path.Combine(Service.Services.GetRequiredService<SandboxFolders>().Data, "bodies"));

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        Anonymous?.Dispose();
        await Service.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What else the tests of a class need to know MESH by.</summary>
    protected virtual void Configure(SandboxService<Program> service)
    {
    }
}
