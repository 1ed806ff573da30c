namespace SpineSandbox.LocalEngine.Dcp;

/// <summary>Where DCP listens and what it wants to hear: the two values of its kubeconfig file that matter.</summary>
internal sealed record Kubeconfig(Uri Server, string Token)
{
    /// <summary>Null while DCP has not finished writing.</summary>
    public static Kubeconfig? TryParse(string yaml) =>
        Value(yaml, "server:") is { } server && Value(yaml, "token:") is { } token && yaml.EndsWith('\n')
            ? new Kubeconfig(new Uri(server), token)
            : null;

    private static string? Value(string yaml, string key) =>
        yaml.Split('\n', StringSplitOptions.TrimEntries)
            .FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..].Trim();
}
