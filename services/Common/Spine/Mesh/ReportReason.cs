namespace SpineSandbox.Spine.Mesh;

/// <summary>Why a message that MESH had taken did not arrive. The sender is told by a report in its mailbox, never at once.</summary>
/// <param name="Code">As <c>Mex-StatusCode</c> has it.</param>
/// <param name="Description">As <c>Mex-StatusDescription</c> has it.</param>
public sealed record ReportReason(string Code, string Description)
{
    public static readonly ReportReason TooManyMailboxMatches = new("EPL-150", "Multiple mailboxes matches");
    public static readonly ReportReason NoMailboxMatches = new("EPL-151", "No mailbox matched");
    public static readonly ReportReason InvalidNhsNumber = new("EPL-152", "Invalid NHS Number");
    public static readonly ReportReason NhsNumberNotFound = new("EPL-153", "NHS Number not found");
    public static readonly ReportReason NoDemographicsMatch = new("EPL-154", "NHS Number supplied does not match the demographics");

    /// <summary>The recipient left it in the inbox.</summary>
    public static ReportReason NotCollected(int days) => new("14", $"Message not collected by recipient after {days} days");
}
