namespace SpineSandbox.Mesh.Authorisation;

/// <summary>Marks the routes of a mailbox, which ask for its token.</summary>
internal sealed class MailboxRoute
{
    public const string Parameter = "mailbox";

    public static readonly MailboxRoute Mark = new();
}
