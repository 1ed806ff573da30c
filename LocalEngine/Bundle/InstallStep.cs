using System.ComponentModel;
using System.Diagnostics;

namespace SpineSandbox.LocalEngine.Bundle;

/// <summary>A program that the installation needs.</summary>
internal static class InstallStep
{
    public static async Task RunAsync(
        string command,
        IEnumerable<string> arguments,
        string workingDirectory,
        Dictionary<string, string> environment,
        CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        await output;

        if (process.ExitCode != 0)
        {
            throw new InstallStepException($"'{command}' ended with {process.ExitCode}: {LastLine(await errors)}");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new InstallStepException($"'{start.FileName}' did not start.");
        }
        catch (Win32Exception missing)
        {
            throw new InstallStepException($"'{start.FileName}' cannot be run ({missing.Message}).");
        }
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "no reason given";
}

/// <summary>A step of the installation that did not work, in a line for the user.</summary>
internal sealed class InstallStepException(string message) : Exception(message);
