extern alias Pds;

using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpineSandbox.Fhir;
using SpineSandbox.Spine.Itk3.Responses;
using SpineSandbox.Spine.Itk3.Wire;
using SpineSandbox.Spine.Mesh;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.GpConnectProvider.Tests.Messaging;

/// <summary>A provider with mailbox folders of its own beside a real PDS. What its client would do, the tests do by hand.</summary>
public sealed class MailedProvider : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan NoticeLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(40);

    private readonly string _directory;
    private readonly bool _own;
    private readonly SandboxService<Pds::Program> _pds = new("pds");
    private int _number;

    public MailedProvider()
        : this(Directory.CreateTempSubdirectory("spine-sandbox-mail-").FullName, data: null, pds: null)
    {
        _own = true;
    }

    /// <param name="directory">The folder of all mailboxes.</param>
    /// <param name="data">Where the database survives, or null for one of its own.</param>
    /// <param name="pds">Another PDS than the real one.</param>
    internal MailedProvider(string directory, string? data, string? pds)
    {
        _directory = directory;
        Provider = new SandboxService<Program>("provider").Knowing("pds", pds ?? _pds.Listen()).With("Mailboxes:Directory", directory);
        if (data is not null)
        {
            Provider.With("Sandbox:DataDirectory", data).With("Sandbox:Persist", "true");
        }

        Http = Provider.CreateClient(new() { AllowAutoRedirect = false });
    }

    internal SandboxService<Program> Provider { get; }

    internal HttpClient Http { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal MailboxFolders Folders(string practice) => MailboxFolders.Of(_directory, MailboxId.Parse(ShippedSeed.Role($"mailbox.{practice}")));

    /// <summary>Puts a pair into IN as the practice's client does, waits until it is taken, and returns what the provider says of it.</summary>
    internal async Task<Delivered> DeliverAsync(Mail mail, string? practice = null)
    {
        var dtsId = Drop(mail.ToBytes(), mail.Workflow ?? mail.Product.Workflow.Value, practice ?? ShippedSeed.Role("practice.datacentre.1"));

        return await TakenAsync(dtsId, practice ?? ShippedSeed.Role("practice.datacentre.1"));
    }

    /// <returns>The message's name.</returns>
    internal string Drop(byte[] content, string workflow, string practice, string? dtsId = null)
    {
        dtsId ??= $"2026030209300000{Interlocked.Increment(ref _number):D4}_{Guid.NewGuid().ToString("N")[..6].ToUpperInvariant()}";
        var folder = Folders(practice).In;
        var control = new ControlFile
        {
            AddressType = MeshValues.AddressTypeAll,
            FromDts = Mail.Sender.Value,
            ToDts = ShippedSeed.Role($"mailbox.{practice}"),
            WorkflowId = workflow,
            Subject = "Consultation report for somebody",
            LocalId = "Z98020",
            DtsId = dtsId,
        };
        File.WriteAllBytes(Path.Combine(folder, $"{dtsId}.dat"), content);
        var staged = Path.Combine(folder, $"{dtsId}.staged");
        DurableFile.Write(staged, stream => ControlFileWriter.Write(control, stream));
        File.Move(staged, Path.Combine(folder, $"{dtsId}.ctl"), overwrite: true);

        return dtsId;
    }

    internal async Task<Delivered> TakenAsync(string dtsId, string practice)
    {
        // The system may miss the notice of a file in a folder that was made just before; the provider's next look finds it.
        var (began, looked) = (TimeProvider.System.GetTimestamp(), false);
        var message = await WaitAsync(
            async () =>
            {
                if (!looked && TimeProvider.System.GetElapsedTime(began) > NoticeLimit)
                {
                    looked = true;
                    Provider.Clock.Advance(TimeSpan.FromSeconds(10));
                }

                return (await Http.GetFromJsonAsync<JsonArray>($"/_sandbox/messages?dtsId={dtsId}", Token))!.FirstOrDefault();
            },
            $"{dtsId} was not taken");
        await WaitAsync(() => Task.FromResult(File.Exists(Path.Combine(Folders(practice).In, $"{dtsId}.ctl")) ? null : "gone"), "the pair stayed in IN");
        var expected = new[] { (string?)message["infrastructureCode"], (string?)message["businessCode"] }.OfType<string>().Count();
        var answers = await WaitAsync(() => Task.FromResult(Answers(practice, (string?)message["messageId"]) is var found && found.Count >= expected ? found : null), "an answer is missing");

        return new Delivered(message, answers);
    }

    /// <summary>The acknowledgements in OUT that answer to a message, in the order in which they were put there.</summary>
    internal IReadOnlyList<Answered> Answers(string practice, string? messageId) =>
        [.. MessageFiles.In(Folders(practice).Out)
            .Select(files => new Answered(files.ReadControl(), ReceivedAcknowledgement.Read(ReceivedBundle.Parse(File.ReadAllBytes(files.DataPath!)))!))
            .Where(answer => answer.Acknowledgement.ResponseTo == (messageId ?? Acknowledgement.UnreadableOriginal))
            .OrderBy(answer => answer.Acknowledgement.IsBusiness)];

    internal async Task<JsonNode?> TaskOfAsync(Delivered delivered) =>
        (int?)delivered.Message["taskId"] is { } id ? await Http.GetFromJsonAsync<JsonNode>($"/_sandbox/tasks/{id}", Token) : null;

    internal static async Task<T> WaitAsync<T>(Func<Task<T?>> look, string otherwise)
        where T : class
    {
        for (var began = TimeProvider.System.GetTimestamp(); ; await Task.Delay(Beat, Token))
        {
            if (await look() is { } found)
            {
                return found;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(began) < Deadline, otherwise);
        }
    }

    public void Dispose()
    {
        Http.Dispose();
        Provider.Dispose();
        _pds.Dispose();
        if (_own)
        {
            Directory.Delete(_directory, recursive: true);
        }
    }
}

/// <summary>What became of a message.</summary>
internal sealed record Delivered(JsonNode Message, IReadOnlyList<Answered> Answers)
{
    /// <summary>The codes of the answers: infrastructure, then business.</summary>
    public string[] Codes => [.. Answers.Select(answer => answer.Acknowledgement.Code)];
}

/// <summary>An acknowledgement in OUT.</summary>
internal sealed record Answered(ControlFile Control, ReceivedAcknowledgement Acknowledgement);
