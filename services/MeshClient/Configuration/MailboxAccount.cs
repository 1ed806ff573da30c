namespace SpineSandbox.MeshClient.Configuration;

/// <summary>A mailbox that this client serves.</summary>
/// <param name="Folder">The mailbox's own folder, with IN, OUT, SENT, TEMP and FAILED in it.</param>
/// <param name="Options">How this mailbox is served.</param>
/// <param name="Secret">Asked for each request: a reset of the sandbox may change it.</param>
internal sealed record MailboxAccount(MailboxId Id, string Folder, MeshClientOptions Options, Func<MailboxSecret> Secret);

/// <summary>What a mailbox signs its requests with.</summary>
/// <param name="SharedKey">The secret that all mailboxes of an environment share.</param>
internal sealed record MailboxSecret(string Password, string SharedKey);
