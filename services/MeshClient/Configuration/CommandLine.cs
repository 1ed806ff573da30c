using System.Globalization;

namespace SpineSandbox.MeshClient.Configuration;

/// <summary>What the user of a client that runs alone has asked for.</summary>
internal sealed record CommandLine
{
    public string? Config { get; init; }

    public string? Url { get; init; }

    public string? Mailbox { get; init; }

    public string? Password { get; init; }

    public string? SharedKey { get; init; }

    public string? Folder { get; init; }

    public string? WorkPath { get; init; }

    public TimeSpan? Poll { get; init; }

    public TimeSpan? ProcessingDelay { get; init; }

    /// <summary>One cycle, then the end.</summary>
    public bool Once { get; init; }

    public bool Help { get; init; }

    /// <summary>The switches of the client's own reports that were set, applied in turn.</summary>
    public IReadOnlyList<Action<MeshClientOptions>> Switches { get; init; } = [];

    /// <summary>True where the client is to run alone. As a service of the sandbox it has settings of its host at most: <c>--key=value</c>.</summary>
    public static bool IsGiven(string[] args) => !args.All(IsOfHost);

    /// <exception cref="CommandLineException">An option is unknown, lacks its value or has one that is none.</exception>
    public static CommandLine Parse(string[] args)
    {
        var parsed = new CommandLine();
        var rest = new Queue<string>(args);
        while (rest.TryDequeue(out var arg))
        {
            var (name, inline) = arg.StartsWith("--", StringComparison.Ordinal) && arg.Split('=', 2) is [var before, var after] ? (before, after) : (arg, null);
            var option = CommandLineOption.All.FirstOrDefault(option => option.Name == name)
                ?? throw new CommandLineException($"Unknown option '{name}'. Valid options: {string.Join(", ", CommandLineOption.All.Select(option => option.Name))}.");
            var value = option.Value is null ? "" : inline ?? (rest.TryDequeue(out var next) ? next : throw new CommandLineException($"Option '{name}' needs a value: {option.Value}."));
            parsed = option.Set(parsed, value);
        }

        return parsed;
    }

    private static bool IsOfHost(string arg) =>
        arg.Split('=', 2) is [var name, _] && CommandLineOption.All.All(option => option.Name != name);

    internal static TimeSpan Seconds(string option, string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= TimeSpan.FromDays(1).TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw new CommandLineException($"Option '{option}' needs seconds, not '{value}'.");
}
