using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SpineSandbox.Testing;

namespace SpineSandbox.Topology.Tests;

/// <summary>The README's blocks of shell.</summary>
internal static partial class Readme
{
    public static IReadOnlyList<string> Scripts { get; } =
        [.. ShellBlock().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Select(block => block.Groups[1].Value)];

    /// <summary>Whether a block is for a sandbox that was started with <c>--tls</c>.</summary>
    public static bool NeedsTls(string script) => script.Contains("https://localhost:", StringComparison.Ordinal);

    /// <summary>Runs a block on a sandbox's ports and returns what it wrote.</summary>
    public static async Task<string> RunAsync(string script, int offset)
    {
        var moved = Port().Replace(script, match =>
            string.Create(CultureInfo.InvariantCulture, $"localhost:{int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) + offset}"));

        using var shell = Process.Start(new ProcessStartInfo("bash", ["-euc", moved])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.Root,
        })!;
        var output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, shell.ExitCode);

        return output;
    }

    [GeneratedRegex("^```bash\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex("localhost:(8[0-9]{3})")]
    private static partial Regex Port();
}
