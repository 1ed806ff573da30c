using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SpineSandbox.CareSystem.Identity;
using SpineSandbox.CareSystem.Messages.Composing;
using SpineSandbox.CareSystem.Messages.Mailbox;
using SpineSandbox.Sandbox.Api;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Journeys;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.CareSystem.Messages.Journey;

/// <summary>
/// The six steps of a message: built and put into OUT, sent, routed by the patient, collected, checked and filed, acknowledged.
/// The clients are asked to make their cycles now instead of at their own times; everything else happens as it always does.
/// </summary>
internal sealed class MessageJourney(
    SignedIn signedIn,
    PatientLookup patients,
    MessageComposer composer,
    OwnMailbox mailbox,
    SentMessages sent,
    MeshClients clients,
    Witnesses witnesses,
    PracticeDesk practices,
    SeedSource seeds,
    IOptions<SandboxOptions> options,
    TimeProvider clock)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    /// <summary>For the whole of it. A client waits a second before it takes a new file, and there are two of them.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(45);

    private string Me => options.Value.Name;

    private string MailboxId => signedIn.Mailbox!.Value.Value;

    public async Task<JsonNode?> RunAsync(MessageKind kind, string nhsNumber, MessageSteps steps, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Deadline);
        var waitingFor = new Waiting();
        try
        {
            return await WalkAsync(kind, nhsNumber, steps, waitingFor, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw MessageJourneyEnded.Failed(
                $"After {Deadline.TotalSeconds:0} seconds this was still waited for: {waitingFor.What}. The message is not lost: see Messages in the care system, and the logs in the dashboard.");
        }
        catch (HttpRequestException broken)
        {
            throw MessageJourneyEnded.Failed($"This could not be done: {waitingFor.What}. {broken.Message}");
        }
    }

    private async Task<JsonNode?> WalkAsync(MessageKind kind, string nhsNumber, MessageSteps steps, Waiting waiting, CancellationToken token)
    {
        var since = clock.GetUtcNow();
        var message = await BuildAsync(kind, nhsNumber, steps, waiting, token);
        var (client, dtsId) = await SendAsync(message, steps, since, waiting, token);
        var patient = GpProviderAddress.Find(message.Control.ToDts)!.NhsNumber;
        await RouteAsync(patient, steps, since, waiting, token);
        var (practiceClient, practiceMailbox, taken) = await CollectAsync(message, client, dtsId, steps, since, waiting, token);
        await CheckedAsync(taken, patient, practiceClient, practiceMailbox, steps, since, token);

        return await AnswersAsync(message, client, practiceClient, practiceMailbox, taken, steps, since, waiting, token);
    }

    private async Task<ComposedMessage> BuildAsync(MessageKind kind, string nhsNumber, MessageSteps steps, Waiting waiting, CancellationToken token)
    {
        waiting.What = "the patient's demographics from PDS";
        var patient = await patients.FindAsync(nhsNumber, token);
        if (patient.ForMessage is not { } person)
        {
            throw MessageJourneyEnded.Refused($"No message can be built. {patient.Fault}.");
        }

        var began = Stopwatch.GetTimestamp();
        var message = composer.Compose(kind, person, MessageDraft.Sample(kind), file: null);
        var folders = mailbox.Folders ?? throw MessageJourneyEnded.Failed("This system has no mailbox folders: Mailboxes:Directory is not set.");
        await folders.DropAsync(message.Stem, message.Control, (data, cancel) => data.WriteAsync(message.Content, cancel).AsTask(), token);
        steps.Handed(
            "1", $"Build the message and put it into OUT: {message.Control.Subject}", Me, await ClientOfAsync(MailboxId, token),
            $"{MailboxId}/OUT/{message.Stem}.ctl", Stopwatch.GetElapsedTime(began), $"to {message.Control.ToDts}");

        return message;
    }

    private async Task<(string Client, string DtsId)> SendAsync(
        ComposedMessage message, MessageSteps steps, DateTimeOffset since, Waiting waiting, CancellationToken token)
    {
        waiting.What = "the sender's MESH client to send what is in OUT";
        var client = await ClientOfAsync(MailboxId, token);
        while (true)
        {
            var couldNot = await clients.PollAsync(client, MailboxId, token);
            if (couldNot.FirstOrDefault(pair => pair.Stem == message.Stem) is { } failed)
            {
                throw MessageJourneyEnded.Refused($"{failed.Code}: {CodesInWords.Of(failed.Code, failed.Description)}");
            }

            // The client may have sent it of its own accord, just before it was asked.
            if (sent.All().FirstOrDefault(one => one.Stem == message.Stem && one.Place == SentPlace.Sent)?.Control.DtsId is { } dtsId)
            {
                steps.Called(
                    "2a", "The MESH client sends the message", "2b", "MESH takes it and gives it a message ID",
                    await witnesses.FindAsync(client, since, exchange => IsSending(exchange, dtsId), token), dtsId);
                return (client, dtsId);
            }

            await Task.Delay(Beat, token);
        }
    }

    private async Task RouteAsync(string nhsNumber, MessageSteps steps, DateTimeOffset since, Waiting waiting, CancellationToken token)
    {
        waiting.What = "MESH to ask PDS about the patient";
        ExchangeView? asked;
        while ((asked = await witnesses.FindAsync("mesh", since, exchange => IsTrace(exchange, nhsNumber), token)) is null)
        {
            await Task.Delay(Beat, token);
        }

        steps.Called("3a", "MESH traces the patient on PDS", "3b", "PDS answers with demographics and practice", asked);
    }

    private async Task<(string Client, string Mailbox, TakenMessage Taken)> CollectAsync(
        ComposedMessage message, string client, string dtsId, MessageSteps steps, DateTimeOffset since, Waiting waiting, CancellationToken token)
    {
        waiting.What = "a practice to collect the message, or a report that says why none will";
        (string Client, string Mailbox)? practice = null;
        while (true)
        {
            practice ??= await AddresseeAsync(message, token);
            if (practice is { } known)
            {
                await clients.PollAsync(known.Client, known.Mailbox, token);
            }

            if (await practices.FindAsync($"{message.MessageId}", token) is { } taken)
            {
                var (practiceClient, practiceMailbox) = await MailboxOfAsync(taken.Practice, token);
                steps.Called(
                    "4a", "The practice's MESH client collects the message", "4b", $"MESH hands it to {practiceMailbox}",
                    await witnesses.FindAsync(practiceClient, since, exchange => IsCollecting(exchange, dtsId), token));
                steps.Handed("4c", "The client puts it into IN", practiceClient, taken.Provider, $"{practiceMailbox}/IN/{dtsId}.ctl", TimeSpan.Zero);
                return (practiceClient, practiceMailbox, taken);
            }

            await EndIfReportedAsync(message, client, dtsId, steps, since, token);
            await Task.Delay(Beat, token);
        }
    }

    private async Task EndIfReportedAsync(
        ComposedMessage message, string client, string dtsId, MessageSteps steps, DateTimeOffset since, CancellationToken token)
    {
        await clients.PollAsync(client, MailboxId, token);
        if (sent.All().FirstOrDefault(one => one.Stem == message.Stem)?.Report is not { } report)
        {
            return;
        }

        steps.Called(
            "3c", "The sender's MESH client collects a report", "3d", $"MESH reports {report.Code}: {report.Description}",
            await witnesses.FindAsync(client, since, exchange => exchange.Method == "GET" && IsReportOn(exchange, dtsId), token));
        throw MessageJourneyEnded.Refused($"{report.Code} {report.Description}. {CodesInWords.Of(report.Code, null)}");
    }

    private async Task CheckedAsync(
        TakenMessage taken, string nhsNumber, string practiceClient, string practiceMailbox, MessageSteps steps, DateTimeOffset since, CancellationToken token)
    {
        steps.Called(
            "5a", "The practice's system traces the patient on PDS", "5b", "PDS answers",
            await witnesses.FindAsync(taken.Provider, since, exchange => IsTrace(exchange, nhsNumber), token));
        steps.Handed(
            "5c", $"The practice's system checks the message and answers {taken.InfrastructureCode}", taken.Provider, practiceClient, $"{practiceMailbox}/OUT", TimeSpan.Zero,
            taken.TaskId is { } task ? $"task {task} at {taken.Practice}: /{taken.Practice}/tasks/{task}" : "no task");
        if (taken.BusinessCode is { } business)
        {
            steps.Handed("6a", $"It matches the patient and answers {business}", taken.Provider, practiceClient, $"{practiceMailbox}/OUT", TimeSpan.Zero);
        }
    }

    private async Task<JsonNode?> AnswersAsync(
        ComposedMessage message, string client, string practiceClient, string practiceMailbox, TakenMessage taken, MessageSteps steps, DateTimeOffset since, Waiting waiting, CancellationToken token)
    {
        waiting.What = "the acknowledgements in the sender's IN";
        while (true)
        {
            await clients.PollAsync(practiceClient, practiceMailbox, token);
            await clients.PollAsync(client, MailboxId, token);
            var state = sent.All().FirstOrDefault(one => one.Stem == message.Stem);
            if (state is { State: SentState.Complete or SentState.Failed })
            {
                var last = state.Business ?? state.Infrastructure!;
                steps.Called(
                    "6b", "The practice's MESH client sends the acknowledgements", "6c", "MESH takes them",
                    await witnesses.FindAsync(practiceClient, since, exchange => exchange.Method == "POST" && IsFrom(exchange, practiceMailbox, "/outbox"), token));
                steps.Called(
                    "6d", "The sender's MESH client collects them", "6e", "MESH hands them over",
                    await witnesses.FindAsync(client, since, exchange => exchange.Method == "GET" && IsFrom(exchange, MailboxId, "/inbox/") && exchange.Status == 200, token));
                steps.Handed("6f", $"Response {last.Code} is in IN: {last.Display}", client, Me, $"{MailboxId}/IN", TimeSpan.Zero);

                return last.IsPositive
                    ? last.Outcome.DeepClone()
                    : throw MessageJourneyEnded.Refused($"{last.Code} {last.Display}. {CodesInWords.Of(last.Code, last.Diagnostics)}", last.Outcome.DeepClone());
            }

            await Task.Delay(Beat, token);
        }
    }

    // The mailbox that MESH chose shows only at the practice; the seed tells which client to hurry.
    private async Task<(string Client, string Mailbox)?> AddresseeAsync(ComposedMessage message, CancellationToken token)
    {
        var patient = GpProviderAddress.Find(message.Control.ToDts)!.NhsNumber;
        var practice = seeds.Latest.Patients.FirstOrDefault(row => row.NhsNumber.Value == patient)?.Practice?.OdsCode.Value;

        return practice is not null && seeds.Latest.Mailboxes.Mailboxes.Any(row => row.OdsCode.Value == practice) ? await MailboxOfAsync(practice, token) : null;
    }

    private async Task<(string Client, string Mailbox)> MailboxOfAsync(string practice, CancellationToken token)
    {
        var mailboxId = seeds.Latest.Mailboxes.Mailboxes.First(row => row.OdsCode.Value == practice).MailboxId;

        return (await ClientOfAsync(mailboxId, token), mailboxId);
    }

    private async Task<string> ClientOfAsync(string mailboxId, CancellationToken token) =>
        await clients.FindAsync(mailboxId, token) ?? throw MessageJourneyEnded.Failed($"No MESH client that runs serves the mailbox {mailboxId}.");

    private static bool IsSending(ExchangeView exchange, string dtsId) =>
        exchange.Method == "POST" && exchange.Url.Contains("/outbox", StringComparison.Ordinal) && exchange.ResponseBody?.Contains(dtsId, StringComparison.Ordinal) == true;

    private static bool IsCollecting(ExchangeView exchange, string dtsId) =>
        exchange.Method == "GET" && exchange.Url.Contains($"/inbox/{dtsId}", StringComparison.OrdinalIgnoreCase);

    private static bool IsReportOn(ExchangeView exchange, string dtsId) =>
        exchange.ResponseHeaders.TryGetValue(MexHeaders.LinkedMessageId, out var linked) && linked == dtsId;

    private static bool IsTrace(ExchangeView exchange, string nhsNumber) =>
        exchange.To == "pds" && exchange.Url.EndsWith($"/Patient/{nhsNumber}", StringComparison.Ordinal);

    private static bool IsFrom(ExchangeView exchange, string mailboxId, string path) =>
        exchange.Url.Contains($"/{mailboxId}{path}", StringComparison.OrdinalIgnoreCase);

    private sealed class Waiting
    {
        public string What { get; set; } = "the first step";
    }
}
