namespace SpineSandbox.Spine.Mesh;

/// <summary>The headers of MESH's HTTP face. Names are matched without regard to case.</summary>
public static class MexHeaders
{
    public const string From = "Mex-From";
    public const string To = "Mex-To";
    public const string WorkflowId = "Mex-WorkflowID";
    public const string MessageId = "Mex-MessageID";
    public const string MessageType = "Mex-MessageType";
    public const string LinkedMessageId = "Mex-LinkedMsgID";
    public const string LocalId = "Mex-LocalID";
    public const string PartnerId = "Mex-PartnerID";
    public const string Subject = "Mex-Subject";
    public const string FileName = "Mex-FileName";
    public const string Version = "Mex-Version";
    public const string AddressType = "Mex-AddressType";

    /// <summary><c>i:n</c>: chunk i of n.</summary>
    public const string ChunkRange = "Mex-Chunk-Range";
    public const string TotalChunks = "Mex-Total-Chunks";

    public const string ContentCompressed = "Mex-Content-Compressed";
    public const string ContentEncrypted = "Mex-Content-Encrypted";
    public const string ContentChecksum = "Mex-Content-Checksum";
    public const string ContentType = "Mex-Content-Type";

    public const string StatusCode = "Mex-StatusCode";
    public const string StatusEvent = "Mex-StatusEvent";
    public const string StatusDescription = "Mex-StatusDescription";
    public const string StatusSuccess = "Mex-StatusSuccess";
    public const string StatusTimestamp = "Mex-StatusTimestamp";

    public const string ClientVersion = "Mex-ClientVersion";
    public const string OsName = "Mex-OSName";
    public const string OsVersion = "Mex-OSVersion";
    public const string OsArchitecture = "Mex-OSArchitecture";
    public const string JavaVersion = "Mex-JavaVersion";
}
