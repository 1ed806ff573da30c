using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SpineSandbox.MeshClient.Mesh;
using SpineSandbox.Testing;

namespace SpineSandbox.MeshClient.Tests.Surroundings;

/// <summary>An organisation with its mailbox's folders, whose client starts, ends and starts again.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string First = "X26ABC1";
    public const string Second = "X26ABC2";
    public const string Workflow = "GPCONNECT_SEND_DOCUMENT";

    private readonly string _home = Directory.CreateTempSubdirectory("mesh-site-").FullName;
    private readonly FakeClock _clock;
    private readonly MailboxAccount _account;
    private MailboxWorker? _worker;

    public Site(string url, FakeClock clock, string mailbox = First, string password = "password", Action<MeshClientOptions>? configure = null)
    {
        _clock = clock;
        var options = new MeshClientOptions { Url = url, ProcessingDelay = TimeSpan.Zero, RetryDelay = TimeSpan.Zero };
        configure?.Invoke(options);
        _account = new MailboxAccount(
            MailboxId.Parse(mailbox), Path.Combine(_home, mailbox), options, () => new MailboxSecret(password, "TestKey"));
        Folders = new MailboxFolders(_account.Folder);
    }

    public string Mailbox => _account.Id.Value;

    public MailboxFolders Folders { get; }

    /// <summary>Stands between the client and MESH.</summary>
    public Func<HttpMessageHandler, HttpMessageHandler> Line { get; init; } = direct => direct;

    public IReadOnlyList<MessageFiles> In => MessageFiles.In(Folders.In);

    public IReadOnlyList<MessageFiles> Sent => MessageFiles.In(Folders.Sent);

    public IReadOnlyList<MessageFiles> Failed => MessageFiles.In(Folders.Failed);

    public MailboxWorker Start() =>
        _worker = new MailboxWorker(_account, new HttpClient(Line(MeshConnections.Create())), _clock, new MailboxLog(NullLogger<MailboxLog>.Instance));

    public async Task EndAsync()
    {
        if (_worker is not null)
        {
            await _worker.DisposeAsync();
            _worker = null;
        }
    }

    /// <summary>One cycle of a client that is started for it.</summary>
    public async Task<CycleSummary> PollAsync()
    {
        var summary = await Start().PollNowAsync(TestContext.Current.CancellationToken);
        await EndAsync();

        return summary;
    }

    public ControlFile To(string mailbox) => new() { FromDts = Mailbox, ToDts = mailbox, WorkflowId = Workflow, LocalId = "X26", Subject = "A letter" };

    public Task DropAsync(string stem, ControlFile control, string data = "the data") =>
        Folders.DropAsync(stem, control, async (stream, token) => await stream.WriteAsync(Encoding.UTF8.GetBytes(data), token), TestContext.Current.CancellationToken);

    /// <summary>What an application would do with IN: takes all messages that have arrived.</summary>
    public IReadOnlyList<ControlFile> TakeIn()
    {
        var taken = In;
        var controls = taken.Select(message => message.ReadControl()).ToArray();
        foreach (var message in taken)
        {
            message.Delete();
        }

        return controls;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        Directory.Delete(_home, recursive: true);
    }
}
