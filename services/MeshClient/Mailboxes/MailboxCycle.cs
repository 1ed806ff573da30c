using SpineSandbox.MeshClient.Configuration;
using SpineSandbox.MeshClient.Mesh;
using SpineSandbox.MeshClient.Receiving;
using SpineSandbox.MeshClient.Reports;
using SpineSandbox.MeshClient.Sending;

namespace SpineSandbox.MeshClient.Mailboxes;

/// <summary>All that is to be done for one mailbox, once: what was left, what is in OUT, what is in the mailbox.</summary>
internal sealed class MailboxCycle
{
    private static readonly TimeSpan HandshakePeriod = TimeSpan.FromDays(1);

    private readonly MailboxFolders _folders;
    private readonly MailboxAccount _account;
    private readonly MeshApi _mesh;
    private readonly TimeProvider _clock;
    private readonly MailboxLog _log;
    private readonly OutFolder _out;
    private readonly Collector _collector;
    private readonly Sender _sender;
    private readonly Receiver _receiver;
    private readonly PollReports _reports;
    private DateTimeOffset? _greetedAt;

    public MailboxCycle(MailboxFolders folders, MailboxAccount account, HttpClient http, Steps steps, TimeProvider clock, MailboxLog log)
    {
        var options = account.Options;
        _folders = folders;
        _account = account;
        _clock = clock;
        _log = log;
        _mesh = new MeshApi(http, account, clock);
        _out = new OutFolder(folders, options, clock);
        _collector = new Collector(folders, account.Id, options, steps, clock, log);
        var sent = new SentLog(folders);
        var transfer = new Transfer(_mesh, new EarlierAttempt(_mesh, sent, log), steps, clock);
        _sender = new Sender(folders, account.Id, options, transfer, new Completion(folders, sent, options, steps, clock), log, clock);
        _receiver = new Receiver(folders, account.Id, _mesh, options, steps, clock, log);
        _reports = new PollReports(folders, account.Id, options, clock);
    }

    /// <returns>What was done, and when to look into OUT again because something there has not come to rest.</returns>
    public async Task<(CycleSummary Summary, TimeSpan? Next)> RunAsync(bool untilOutRests, CancellationToken cancellationToken)
    {
        var summary = new CycleSummary { MailboxId = _account.Id.Value, At = _clock.GetUtcNow() };
        await ResumeSendingAsync(summary, cancellationToken);
        var next = await SendAsync(summary, untilOutRests, cancellationToken);
        await ReceiveAsync(summary, cancellationToken);

        return (summary, next);
    }

    private async Task ResumeSendingAsync(CycleSummary summary, CancellationToken cancellationToken)
    {
        foreach (var job in SendJob.LeftIn(_folders.Temp))
        {
            if (job.Journal.State == SendState.Collecting)
            {
                _collector.GiveBack(job);
            }
            else
            {
                await _sender.SendAsync(job, summary, cancellationToken);
            }
        }
    }

    private async Task<TimeSpan?> SendAsync(CycleSummary summary, bool untilOutRests, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (ready, next) = _out.Look();
            foreach (var files in ready)
            {
                await _sender.SendAsync(_collector.Collect(files), summary, cancellationToken);
            }

            if (!untilOutRests || next is not { } rest)
            {
                return next;
            }

            await Task.Delay(rest, _clock, cancellationToken);
        }
    }

    private async Task ReceiveAsync(CycleSummary summary, CancellationToken cancellationToken)
    {
        try
        {
            await _receiver.ResumeAsync(summary, cancellationToken);
            await GreetAsync(cancellationToken);
            await _receiver.FetchAllAsync(summary, cancellationToken);
            _reports.Succeeded();
        }
        catch (MeshFailure failure)
        {
            summary.PollFailure = failure.Message;
            if (_reports.Failed(ClientStatus.OfPoll(failure)))
            {
                _log.PollFailed(_account.Id, failure.Message);
            }
        }
    }

    private async Task GreetAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        if (_greetedAt is null || now - _greetedAt >= HandshakePeriod)
        {
            await _mesh.HandshakeAsync(cancellationToken);
            _greetedAt = now;
        }
    }
}
