namespace SpineSandbox.MeshClient.Mailboxes;

/// <summary>One line for each step that people ask about: where is my message?</summary>
internal sealed partial class MailboxLog(ILogger<MailboxLog> log)
{
    [LoggerMessage(Level = LogLevel.Information, Message = "COLLECT {Stem} from {Mailbox}")]
    public partial void Collected(MailboxId mailbox, string stem);

    [LoggerMessage(Level = LogLevel.Information, Message = "TRANSFER {Stem} as {DtsId} from {From} to {To}, {Workflow}")]
    public partial void Transferred(string stem, MessageId dtsId, string? from, string? to, string? workflow);

    [LoggerMessage(Level = LogLevel.Warning, Message = "FAILED {Stem} from {From} to {To}, {Workflow}: {Event} {Code} {Description}")]
    public partial void Failed(string stem, string? from, string? to, string? workflow, string @event, string code, string description);

    [LoggerMessage(Level = LogLevel.Warning, Message = "DELAY {Stem}, attempt {Attempt}: {Reason}")]
    public partial void Delayed(string stem, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "RECEIVE {DtsId} from {From} to {To}, {Workflow}, {Type}")]
    public partial void Received(MessageId dtsId, string? from, string? to, string? workflow, string? type);

    [LoggerMessage(Level = LogLevel.Information, Message = "ACKNOWLEDGE {DtsId} of {Mailbox}")]
    public partial void Acknowledged(MailboxId mailbox, MessageId dtsId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Mailbox} cannot look into its mailbox: {Reason}")]
    public partial void PollFailed(MailboxId mailbox, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Mailbox} has a message that cannot be fetched: {Reason}")]
    public partial void NotFetched(MailboxId mailbox, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "MESH cannot tell whether {Stem} arrived at an earlier attempt, so it is sent again: {Reason}")]
    public partial void Unknown(string stem, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The folders of {Mailbox} failed: {Reason}")]
    public partial void FoldersFailed(MailboxId mailbox, string reason);
}
