using System.Globalization;

namespace SpineSandbox.Spine.Mesh;

/// <summary>The fixed values of MESH's headers and control files, and how it writes a time.</summary>
public static class MeshValues
{
    public const string TypeData = "DATA";
    public const string TypeReport = "REPORT";

    public const string Success = "SUCCESS";
    public const string Error = "ERROR";

    public const string EventCollect = "COLLECT";
    public const string EventTransfer = "TRANSFER";
    public const string EventSend = "SEND";
    public const string EventReceive = "RECEIVE";

    /// <summary>Code and text of a message that was delivered.</summary>
    public const string TransferredCode = "00";
    public const string TransferredDescription = "Transferred to recipient mailbox";

    public const string AddressTypeAll = "ALL";
    public const string Version = "1.0";

    public const string MediaTypeV1 = "application/vnd.mesh.v1+json";
    public const string MediaTypeV2 = "application/vnd.mesh.v2+json";

    /// <summary>Of status records and V1 bodies, UTC.</summary>
    public const string TimestampFormat = "yyyyMMddHHmmss";

    public static string Timestamp(DateTimeOffset at) => at.UtcDateTime.ToString(TimestampFormat, CultureInfo.InvariantCulture);
}
