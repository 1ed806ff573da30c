namespace SpineSandbox.Sandbox.Hosting;

/// <summary>The version of the sandbox that this service belongs to.</summary>
public static class SandboxVersion
{
    /// <summary>Three numbers, as Directory.Build.props has them.</summary>
    public static string Number { get; } = typeof(SandboxVersion).Assembly.GetName().Version!.ToString(3);
}
