namespace SpineSandbox.Mesh.Messages;

/// <summary>What the wire calls a state: lower case in version 2, a capital first in version 1.</summary>
internal static class StatusNames
{
    public static string V2(MessageStatus status) => status switch
    {
        MessageStatus.Uploading => "uploading",
        MessageStatus.Routing or MessageStatus.Accepted => "accepted",
        MessageStatus.Acknowledged => "acknowledged",
        MessageStatus.Undeliverable => "undeliverable",
        _ => "error",
    };

    public static string V1(MessageStatus status)
    {
        var name = V2(status);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
