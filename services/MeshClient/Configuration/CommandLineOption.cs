namespace SpineSandbox.MeshClient.Configuration;

/// <summary>An option of the command line.</summary>
/// <param name="Value">What its value is called; null for a switch.</param>
internal sealed record CommandLineOption(string Name, string? Value, string Text, Func<CommandLine, string, CommandLine> Set)
{
    public static readonly IReadOnlyList<CommandLineOption> All =
    [
        new("--url", "URL", "the address of MESH, with /messageexchange", (line, value) => line with { Url = value }),
        new("--mailbox", "ID", "the mailbox to serve", (line, value) => line with { Mailbox = value }),
        new("--password", "TEXT", "the mailbox's password", (line, value) => line with { Password = value }),
        new("--shared-key", "TEXT", "the key that all mailboxes of the environment share", (line, value) => line with { SharedKey = value }),
        new("--folder", "DIR", "where the mailbox's folder is, or will be made", (line, value) => line with { Folder = value }),
        new("--config", "FILE", "a meshclient.cfg, instead of mailbox, password and folder; options given as well win", (line, value) => line with { Config = value }),
        new("--poll", "SECONDS", "between two looks into the mailbox; 1800 by default", (line, value) => line with { Poll = CommandLine.Seconds("--poll", value) }),
        new("--processing-delay", "SECONDS", "so long a pair in OUT must be at rest; 1 by default", (line, value) => line with { ProcessingDelay = CommandLine.Seconds("--processing-delay", value) }),
        new("--work", "DIR", "where the lock files are", (line, value) => line with { WorkPath = value }),
        Switch("--collect-report", "report what was picked up from OUT", options => options.CollectReport = true),
        Switch("--transfer-report", "report what MESH has accepted", options => options.TransferReport = true),
        Switch("--delay-report", "report attempts that will be repeated", options => options.DelayReport = true),
        Switch("--poll-report", "report each look into the mailbox", options => options.PollReport = true),
        Switch("--no-save-sent", "keep nothing in SENT", options => options.SaveSent = false),
        new("--once", null, "send and fetch once, then end: exit code 0, or 1 if something failed", (line, _) => line with { Once = true }),
        new("--help", null, "this text", (line, _) => line with { Help = true }),
    ];

    public static string Help
    {
        get
        {
            var width = All.Max(option => option.Label.Length);
            var lines = All.Select(option => $"  {option.Label.PadRight(width)}  {option.Text}");

            return $"""
                Serves MESH mailboxes through folders: drop NAME.dat, then NAME.ctl, into OUT; what arrives is in IN.

                {string.Join('\n', lines)}
                """;
        }
    }

    private string Label => Value is null ? Name : $"{Name} {Value}";

    private static CommandLineOption Switch(string name, string text, Action<MeshClientOptions> set) =>
        new(name, null, text, (line, _) => line with { Switches = [.. line.Switches, set] });
}
