namespace SpineSandbox.LocalEngine.Bundle;

/// <summary>The two native parts of Aspire on this machine.</summary>
internal sealed record AspireBundle(string DcpPath, string DashboardPath)
{
    /// <summary>Null when <paramref name="folder"/> does not hold both parts.</summary>
    public static AspireBundle? In(string folder)
    {
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        var bundle = new AspireBundle(
            Path.Combine(folder, "dcp", "dcp" + suffix),
            Path.Combine(folder, "managed", "aspire-managed" + suffix));

        return File.Exists(bundle.DcpPath) && File.Exists(bundle.DashboardPath) ? bundle : null;
    }
}
