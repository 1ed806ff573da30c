namespace SpineSandbox.MeshClient.Configuration;

/// <summary>From the command line, and the file that it may name, to the mailboxes that are served.</summary>
internal static class StandaloneMailboxes
{
    /// <summary>As the guidance has it for clients of the real MESH.</summary>
    private static readonly TimeSpan DefaultPoll = TimeSpan.FromMinutes(30);

    private const string ApiPath = "/messageexchange";

    /// <exception cref="CommandLineException">Something is missing or cannot be used.</exception>
    public static IReadOnlyList<MailboxAccount> Of(CommandLine line) =>
        line.Config is { } path ? [.. MeshClientConfig.Read(path).Select(account => Apply(account, line))] : [Single(line)];

    private static MailboxAccount Single(CommandLine line)
    {
        var id = Mailbox(Required(line.Mailbox, "--mailbox"));
        var secret = new MailboxSecret(Required(line.Password, "--password"), Required(line.SharedKey, "--shared-key"));
        var options = new MeshClientOptions { Url = Required(line.Url, "--url"), PollPeriod = DefaultPoll };
        var folder = Path.GetFullPath(Path.Combine(Required(line.Folder, "--folder"), id.Value));

        return Apply(new MailboxAccount(id, folder, options, () => secret), line);
    }

    private static MailboxAccount Apply(MailboxAccount account, CommandLine line)
    {
        var options = account.Options;
        options.Url = CheckUrl(line.Url ?? options.Url);
        options.PollPeriod = line.Poll ?? options.PollPeriod;
        options.ProcessingDelay = line.ProcessingDelay ?? options.ProcessingDelay;
        options.WorkPath = line.WorkPath ?? options.WorkPath;
        foreach (var set in line.Switches)
        {
            set(options);
        }

        var secret = account.Secret();
        secret = secret with { SharedKey = line.SharedKey ?? secret.SharedKey };

        return account with { Secret = () => secret };
    }

    internal static MailboxId Mailbox(string text) =>
        MailboxId.TryParse(text, out var id) ? id : throw new CommandLineException($"'{text}' is not a mailbox ID.");

    private static string Required(string? value, string option) =>
        value is { Length: > 0 } ? value : throw new CommandLineException($"Option '{option}' is missing; --help lists all.");

    private static string CheckUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https")
            ? url.AbsolutePath == "/" ? text.TrimEnd('/') + ApiPath : text
            : throw new CommandLineException($"'{text}' is not the URL of a MESH server, such as http://localhost:8740{ApiPath}.");
}
