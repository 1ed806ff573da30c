namespace SpineSandbox.Spine.Mesh.Folders;

/// <summary>What a control file stands for. Compared without regard to case.</summary>
public static class MessageTypes
{
    public const string Data = "Data";

    public const string Report = "Report";

    public static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
