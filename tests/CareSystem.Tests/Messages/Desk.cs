extern alias Pds;

using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using SpineSandbox.Spine.Itk3.Responses;
using SpineSandbox.Spine.Itk3.Wire;
using SpineSandbox.Spine.Mesh;
using SpineSandbox.Spine.Mesh.Folders;
using SpineSandbox.Testing;

namespace SpineSandbox.CareSystem.Tests.Messages;

/// <summary>A care system beside a real PDS, with mailbox folders whose client is the test.</summary>
internal sealed class Desk : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("spine-sandbox-mail-").FullName;
    private readonly SandboxService<Pds::Program> _pds = new("pds");
    private readonly SandboxService<Program> _careSystem;
    private readonly HttpClient _http;

    public Desk(string system = "ehr")
    {
        _careSystem = new SandboxService<Program>($"single-system-{system}")
            .With("Sandbox:Topology", "single-system").With("Sandbox:System", system).With("Mailboxes:Directory", _directory)
            .Knowing("pds", _pds.Listen());
        _http = _careSystem.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var mailbox = ShippedSeed.Role(system == "pharmacy" ? "mailbox.FZZ98" : "mailbox.Z98020");
        Folders = MailboxFolders.Of(_directory, MailboxId.Parse(mailbox));
    }

    public MailboxFolders Folders { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The only pair in OUT.</summary>
    public (MessageFiles Files, ControlFile Control, ReceivedBundle Bundle) Outgoing
    {
        get
        {
            var files = MessageFiles.In(Folders.Out).Single();

            return (files, files.ReadControl(), ReceivedBundle.Parse(File.ReadAllBytes(files.DataPath!)));
        }
    }

    public async Task<IDocument> SeeAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), Token);
        answer.EnsureSuccessStatusCode();

        return await ReadAsync(answer);
    }

    /// <summary>Fills in and sends the page's form as a browser without JavaScript does.</summary>
    /// <returns>Where it led, or null where the page came back.</returns>
    public async Task<(string? Location, IDocument Page)> SendAsync(string path, params (string Name, string Value)[] filled)
    {
        var form = (await SeeAsync(path)).QuerySelector<IHtmlFormElement>("form[method=post]")!;
        using var content = new MultipartFormDataContent();
        foreach (var field in form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type != "file" && filled.All(one => one.Name != input.Name)))
        {
            content.Add(new StringContent(field.Value), field.Name!);
        }

        foreach (var (name, value) in filled)
        {
            content.Add(new StringContent(value), name);
        }

        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content, Token);

        return (answer.Headers.Location is { } led ? new Uri(new Uri("http://localhost"), led).AbsolutePath : null, await ReadAsync(answer));
    }

    /// <summary>What the client does when MESH has taken the message.</summary>
    public void Transfer(string dtsId)
    {
        var (files, control, _) = Outgoing;
        Write(Folders.Sent, files.Stem, control with { DtsId = dtsId }, File.ReadAllBytes(files.DataPath!));
        files.Delete();
    }

    /// <summary>What the client does when an answer is in the mailbox.</summary>
    public void Receive(ResponseCode code, ReceivedBundle original)
    {
        var acknowledgement = new Acknowledgement
        {
            Id = Guid.NewGuid(),
            Code = code,
            ResponseTo = original.MessageId!,
            SenderReference = original.Handling.Reference!,
            Sender = Spine.Identifiers.OdsCode.Parse(ShippedSeed.Role("practice.datacentre.1")),
            SourceMailbox = MailboxId.Parse(ShippedSeed.Role("mailbox.Z98001")),
            Timestamp = _careSystem.Clock.GetUtcNow(),
        };
        Write(Folders.In, $"ack-{acknowledgement.Id:N}", new ControlFile { WorkflowId = "GPFED_CONSULT_REPORT_ACK" }, ItkWire.ToXml(acknowledgement.ToMessage().ToBundle()));
    }

    /// <summary>What the client does when MESH reports that the message did not arrive.</summary>
    public void Report(ControlFile sent, ReportReason reason) =>
        Write(
            Folders.In,
            $"report-{Guid.NewGuid():N}",
            sent with { MessageType = MessageTypes.Report, Status = new StatusRecord(null, MeshValues.EventSend, MeshValues.Error, reason.Code, reason.Description) },
            data: null);

    public void Dispose()
    {
        _http.Dispose();
        _careSystem.Dispose();
        _pds.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private static void Write(string folder, string stem, ControlFile control, byte[]? data)
    {
        if (data is not null)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{stem}.dat"), data);
        }

        DurableFile.Write(Path.Combine(folder, $"{stem}.ctl"), stream => ControlFileWriter.Write(control, stream));
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(Token);

        return await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html), Token);
    }
}
