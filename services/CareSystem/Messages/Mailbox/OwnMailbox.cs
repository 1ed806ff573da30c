using Microsoft.Extensions.Options;
using SpineSandbox.CareSystem.Identity;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.CareSystem.Messages.Mailbox;

/// <summary>The folders of this organisation's own mailbox.</summary>
internal sealed class OwnMailbox(SignedIn signedIn, IOptions<MailboxOptions> options)
{
    /// <summary>Null where there is no mailbox, or no client that serves it.</summary>
    public MailboxFolders? Folders =>
        signedIn.Mailbox is { } mailbox && options.Value.Directory is { } directory ? MailboxFolders.Of(directory, mailbox) : null;
}
