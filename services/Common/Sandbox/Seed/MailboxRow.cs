namespace SpineSandbox.Sandbox.Seed;

/// <summary><c>mailboxes.json</c>: the MESH mailboxes and the key they share.</summary>
public sealed record MailboxFile
{
    public required string SharedKey { get; init; }

    public required IReadOnlyList<MailboxRow> Mailboxes { get; init; }
}

/// <summary>One MESH mailbox.</summary>
public sealed record MailboxRow
{
    public required string MailboxId { get; init; }

    public required string Name { get; init; }

    public required OdsCode OdsCode { get; init; }

    public required string Password { get; init; }

    /// <summary>What the mailbox may receive.</summary>
    public required IReadOnlyList<string> WorkflowIds { get; init; }
}
