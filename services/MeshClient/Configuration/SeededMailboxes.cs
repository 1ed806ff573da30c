using Microsoft.Extensions.Options;
using SpineSandbox.Sandbox.Hosting;
using SpineSandbox.Sandbox.Store;

namespace SpineSandbox.MeshClient.Configuration;

/// <summary>The mailboxes of the seed that belong to the organisations of this client.</summary>
internal sealed class SeededMailboxes(
    SeedSource seeds, SandboxFolders folders, IConfiguration configuration, IOptions<MeshClientOptions> options)
{
    /// <summary>The folder of all mailboxes, which the applications behind them know too.</summary>
    private const string DirectoryKey = "Mailboxes:Directory";

    public IReadOnlyList<MailboxAccount> Accounts()
    {
        var directory = configuration[DirectoryKey] ?? Path.Combine(folders.Data, "mailboxes");

        return [.. options.Value.OdsCodes.Select(odsCode => Account(directory, odsCode))];
    }

    private MailboxAccount Account(string directory, string odsCode)
    {
        var row = seeds.Latest.Mailboxes.Mailboxes.FirstOrDefault(mailbox => mailbox.OdsCode.Value == odsCode)
            ?? throw new InvalidOperationException($"mailboxes.json has no mailbox of organisation '{odsCode}'.");
        var id = MailboxId.Parse(row.MailboxId);

        return new MailboxAccount(id, Path.Combine(directory, id.Value), options.Value, () => Secret(row.MailboxId));
    }

    private MailboxSecret Secret(string mailboxId)
    {
        var file = seeds.Latest.Mailboxes;
        var password = file.Mailboxes.FirstOrDefault(mailbox => mailbox.MailboxId == mailboxId)?.Password ?? "";

        return new MailboxSecret(password, file.SharedKey);
    }
}
