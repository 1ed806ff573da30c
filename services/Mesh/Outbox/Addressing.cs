using SpineSandbox.Mesh.Mailboxes;

namespace SpineSandbox.Mesh.Outbox;

/// <summary>From Mex-To and the workflow to the mailbox that is meant; which of both mailboxes may have to do with it.</summary>
internal static class Addressing
{
    private const string AddWorkflow = "Add it to the mailbox's workflowIds in seed-data/mailboxes.json and reset";

    /// <returns>Null where the patient's practice is meant, which is found out later.</returns>
    /// <exception cref="MeshException">417.</exception>
    public static Mailbox? Resolve(SendHeaders headers, Mailbox sender, MailboxBook mailboxes, MeshOptions options)
    {
        var byPatient = GpProviderAddress.Find(headers.To) is not null && WorkflowIds.IsRoutedByPatient(headers.Workflow);
        var recipient = byPatient ? null : Find(headers, mailboxes);

        var passes = options.AllowUnknownWorkflows && !mailboxes.Knows(headers.Workflow);
        if (!passes && !options.AllowUnregisteredSenders && !sender.Sends(headers.Workflow))
        {
            throw new MeshException(MeshErrors.SenderNotAllowed, new Refusal(
                $"{sender.Id} takes no part in {headers.Workflow}.", sender.SeedRow,
                $"{AddWorkflow}; or let it pass with Mesh:AllowUnregisteredSenders, and what nobody has, with Mesh:AllowUnknownWorkflows."));
        }

        if (!passes && !options.AllowUnregisteredRecipients && recipient?.Receives(headers.Workflow) == false)
        {
            throw new MeshException(MeshErrors.WorkflowNotRegistered, new Refusal(
                $"{recipient.Id} does not receive {headers.Workflow}.", recipient.SeedRow,
                $"{AddWorkflow}; or let it pass with Mesh:AllowUnregisteredRecipients."));
        }

        return recipient;
    }

    private static Mailbox Find(SendHeaders headers, MailboxBook mailboxes) =>
        MailboxId.TryParse(headers.To, out var id) && mailboxes.Find(id) is { } mailbox
            ? mailbox
            : throw new MeshException(MeshErrors.UnregisteredAddress, new Refusal(
                $"{MexHeaders.To} is {headers.To}: no mailbox, and no address by a patient on a workflow that is routed so.", null,
                "Look the mailbox up (endpointlookup), or add it to seed-data/mailboxes.json and reset."));
}
