using SpineSandbox.Mesh.Authorisation;
using SpineSandbox.Mesh.Mailboxes;

namespace SpineSandbox.Mesh;

/// <summary>What every request needs of one generation of the store.</summary>
internal sealed class MeshView(MailboxBook mailboxes, UsedTokens tokens, long lastPlace)
{
    private readonly Lock _editing = new();
    private volatile MailboxBook _mailboxes = mailboxes;

    public MailboxBook Mailboxes => _mailboxes;

    public UsedTokens Tokens { get; } = tokens;

    public Readers Readers { get; } = new();

    /// <summary>The place that a message delivered last has in its inbox. Counted on by the one writer.</summary>
    public long LastPlace { get; set; } = lastPlace;

    /// <summary>Another book in place of this one, seen by the next request.</summary>
    public void Edit(Func<MailboxBook, MailboxBook> edit)
    {
        lock (_editing)
        {
            _mailboxes = edit(_mailboxes);
        }
    }
}
