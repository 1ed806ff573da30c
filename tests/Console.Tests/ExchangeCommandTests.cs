using System.Diagnostics;
using SpineSandbox.Console.Exchanges;
using SpineSandbox.Sandbox.Api;

namespace SpineSandbox.Console.Tests;

public sealed class ExchangeCommandTests
{
    [Fact]
    public async Task What_is_copied_for_a_shell_reaches_curl_word_for_word()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "The command is for a POSIX shell.");
        const string Body = "It's \"quoted\" $HOME `date` \\ ; done";
        var command = ExchangeCommand.Curl(Exchange("http://localhost/a?b=$c'd", Body))!;

        // Prints each argument on a line in place of calling anybody.
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"curl() {{ printf '%s\\n' \"$@\"; }}; {command}"]) { RedirectStandardOutput = true })!;
        var arguments = (await shell.StandardOutput.ReadToEndAsync()).TrimEnd('\n').Split('\n');

        Assert.Equal(["-s", "-i", "-X", "POST", "http://localhost/a?b=$c'd", "-H", "X-Name: it's", "--data-raw", Body], arguments);
    }

    [Fact]
    public void A_search_over_LDAP_is_nothing_for_curl() => Assert.Null(ExchangeCommand.Curl(Exchange("ldap://localhost:8389/o=nhs", null)));

    private static ExchangeView Exchange(string url, string? body) => new(
        "a-1", "", DateTimeOffset.UnixEpoch, "a", "b", "POST", url,
        new Dictionary<string, string> { ["Host"] = "localhost", ["Content-Length"] = "3", ["X-Name"] = "it's" }, body, 200, new Dictionary<string, string>(), null, 1, null);
}
