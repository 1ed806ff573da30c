namespace SpineSandbox.LocalEngine.Supervision;

/// <summary>A process to be started.</summary>
internal sealed record LaunchSpec(
    string Name,
    string Command,
    IReadOnlyList<string> Arguments,
    string WorkingDirectory,
    IReadOnlyDictionary<string, string> Environment);
