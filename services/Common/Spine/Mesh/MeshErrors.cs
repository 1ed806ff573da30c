using static SpineSandbox.Spine.Mesh.MeshValues;

namespace SpineSandbox.Spine.Mesh;

/// <summary>
/// The error list of MESH's HTTP face. Status and text of the codes 07, 16 and 17 at once, and of replayed and late tokens, are
/// published nowhere: the reading is beside the row.
/// </summary>
public static class MeshErrors
{
    // Authorization. Clients do not read these bodies.
    public static readonly MeshError UnreadableAuthorization = new(403, "", "", "Error reading from Authorization header");
    public static readonly MeshError MailboxNotOfToken = new(403, "", "", "Mailbox id does not match token");
    public static readonly MeshError UnknownMailbox = new(403, EventSend, "EPL-151", "No mailbox matched");
    public static readonly MeshError InvalidToken = new(403, "", "", "Invalid Authentication Token");

    /// <summary>A token that was used before. The text is a constant of the published emulator that it never uses.</summary>
    public static readonly MeshError ReplayedToken = new(403, "", "", "Error Duplicated Authentication Token");
    public static readonly MeshError InactiveMailbox = new(403, "", "", "Request Received from Inactive Mailbox");

    // The request.
    public static readonly MeshError UnknownApiVersion = new(400, "", "", "Accept header api format incorrect");
    public static readonly MeshError MalformedControlFile = new(400, EventTransfer, "06", "MalformedControlFile");
    public static readonly MeshError ToMissing = new(400, EventSend, "08", "TO_DTS missing");
    public static readonly MeshError InvalidChecksum = new(400, EventSend, "Invalid checksum", "Invalid checksum");

    // Sending.
    public static readonly MeshError EmptyBody = new(417, EventCollect, "02", "Data file is missing or inaccessible.");

    /// <summary>Mex-From names another mailbox than the token. Ours: 417, as other faults of sending.</summary>
    public static readonly MeshError InvalidFromAddress = new(417, EventSend, "07", "Invalid From Address");

    /// <summary>Mex-MessageType is not DATA. Ours: 417.</summary>
    public static readonly MeshError InvalidMessageType = new(417, EventSend, "11", "Invalid Message Type");
    public static readonly MeshError UnregisteredAddress = new(417, EventSend, "12", "Unregistered to address");

    /// <summary>The sender's mailbox lacks the workflow. Ours: 417.</summary>
    public static readonly MeshError SenderNotAllowed = new(417, EventSend, "16", "Sender not allowed to send messages of this type");

    /// <summary>The recipient's mailbox lacks the workflow. Ours: 417.</summary>
    public static readonly MeshError WorkflowNotRegistered = new(417, EventSend, "17", "Workflow ID not registered for mailbox");
    public static readonly MeshError InvalidChunkRange =
        new(417, EventSend, "InvalidHeaderChunks", "Invalid chunk values sent in mex-Chunk-Range header");
    public static readonly MeshError UnsupportedContentEncoding = new(422, EventSend, "UnsupportedContentEncoding", "Unsupported content encoding");
    public static readonly MeshError ContentEncodingChanged = new(417, EventSend, "UnsupportedContentEncoding", "cannot change content encoding");

    /// <summary>A body, its unpacked form or the whole message is above MESH's bounds. Ours: what HTTP says to that.</summary>
    public static readonly MeshError TooLarge = new(413, EventCollect, "02", "Message is too large");

    // Chunks after the first; the last two speak as HTTP does.
    public static readonly MeshError NotSender = new(403, "", "", "Forbidden");
    public static readonly MeshError ChunkBeyondTotal = new(406, "", "", "Not Acceptable");
    public static readonly MeshError AlreadyComplete = new(423, "", "", "Locked");

    // What is there and what is not.
    public static readonly MeshError SeveralMessages = new(300, "", "", "Multiple Choices");
    public static readonly MeshError MessageDoesNotExist = new(404, EventReceive, "20", "Message does not exist");
    public static readonly MeshError MessageGone = new(410, EventSend, "Message already accepted", "Message no longer available for download");
    public static readonly MeshError NotRecipient = new(403, "", "", "Forbidden");
    public static readonly MeshError OdsCodeMissing = new(400, "", "", "ods code missing");
    public static readonly MeshError WorkflowIdMissing = new(400, "", "", "workflow id missing");
}
