namespace SpineSandbox.Mesh.Mailboxes;

/// <summary>All mailboxes, and who receives what. Never changes; an edit makes another one.</summary>
internal sealed class MailboxBook
{
    private readonly Dictionary<MailboxId, Mailbox> _byId;
    private readonly ILookup<string, Mailbox> _byWorkflow;

    public MailboxBook(string sharedKey, IEnumerable<Mailbox> mailboxes)
    {
        SharedKey = sharedKey;
        _byId = mailboxes.OrderBy(mailbox => mailbox.Id.Value, StringComparer.Ordinal).ToDictionary(mailbox => mailbox.Id);
        _byWorkflow = _byId.Values
            .SelectMany(mailbox => mailbox.WorkflowIds.Select(workflow => (workflow, mailbox)))
            .ToLookup(pair => pair.workflow, pair => pair.mailbox, StringComparer.Ordinal);
    }

    public string SharedKey { get; }

    /// <summary>By their IDs.</summary>
    public IEnumerable<Mailbox> All => _byId.Values;

    public Mailbox? Find(MailboxId id) => _byId.GetValueOrDefault(id);

    public IEnumerable<Mailbox> ReceiversOf(WorkflowId workflow) => _byWorkflow[workflow.Value];

    public IEnumerable<Mailbox> ReceiversOf(string odsCode, WorkflowId workflow) =>
        ReceiversOf(workflow).Where(mailbox => mailbox.OdsCode.Value.Equals(odsCode, StringComparison.OrdinalIgnoreCase));

    public MailboxBook With(Mailbox mailbox) => new(SharedKey, All.Where(other => other.Id != mailbox.Id).Append(mailbox));

    public MailboxBook Without(MailboxId id) => new(SharedKey, All.Where(mailbox => mailbox.Id != id));

    /// <summary>Whether any mailbox is registered for the workflow.</summary>
    public bool Knows(WorkflowId workflow) => _byWorkflow.Contains(workflow.Value);
}
