namespace SpineSandbox.Mesh.Routing;

/// <summary>Where a message by a patient goes: to a mailbox, back as a report, or nowhere yet.</summary>
/// <param name="Explanation">For the log: what decided it.</param>
internal sealed record RoutingDecision(MailboxId? Recipient, ReportReason? Reason, string Explanation)
{
    public bool IsOpen => Recipient is null && Reason is null;

    public static RoutingDecision To(MailboxId recipient) => new(recipient, null, $"the patient's practice has the mailbox {recipient}");

    public static RoutingDecision Failed(ReportReason reason, string explanation) => new(null, reason, explanation);

    public static RoutingDecision Later(string explanation) => new(null, null, explanation);
}
