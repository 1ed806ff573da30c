using SpineSandbox.Sandbox.Seed;

namespace SpineSandbox.Mesh.Mailboxes;

/// <summary>One MESH mailbox.</summary>
internal sealed class Mailbox
{
    public required MailboxId Id { get; init; }

    public required string Name { get; init; }

    public required OdsCode OdsCode { get; init; }

    public required string Password { get; init; }

    /// <summary>What the mailbox may receive.</summary>
    public required List<string> WorkflowIds { get; init; }

    /// <summary>Where the sandbox's people find this mailbox.</summary>
    public string SeedRow => $"mailboxes/{Id}";

    /// <exception cref="FormatException">The row names no mailbox ID.</exception>
    public static Mailbox Of(MailboxRow row) => new()
    {
        Id = MailboxId.Parse(row.MailboxId), Name = row.Name, OdsCode = row.OdsCode, Password = row.Password, WorkflowIds = [.. row.WorkflowIds],
    };

    public bool Receives(WorkflowId workflow) => WorkflowIds.Contains(workflow.Value);

    /// <summary>
    /// A mailbox may send whatever exchange it takes part in: the seed lists what it receives, and who receives the
    /// acknowledgements of a workflow has sent on it, who receives its messages acknowledges them.
    /// </summary>
    public bool Sends(WorkflowId workflow) =>
        WorkflowIds.Any(own => own == workflow.Value || own == workflow.Acknowledgement.Value || WorkflowId.Parse(own).Acknowledgement == workflow);
}
