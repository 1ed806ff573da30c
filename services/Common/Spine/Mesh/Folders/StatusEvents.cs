namespace SpineSandbox.Spine.Mesh.Folders;

/// <summary>The steps of a message's way that a status record can speak of.</summary>
public static class StatusEvents
{
    /// <summary>From OUT into the client.</summary>
    public const string Collect = "COLLECT";

    /// <summary>From the client to MESH; also how a message that arrived is marked.</summary>
    public const string Transfer = "TRANSFER";

    /// <summary>From MESH to the receiver's mailbox.</summary>
    public const string Send = "SEND";

    /// <summary>From the own mailbox into IN.</summary>
    public const string Receive = "RECEIVE";
}
