using SpineSandbox.MeshClient.Mesh;

namespace SpineSandbox.MeshClient.Reports;

/// <summary>What the client itself says about a message or about polling: a row of its list of status codes.</summary>
internal sealed record ClientStatus(string Event, string Status, string Code, string Description)
{
    public static readonly ClientStatus Collected =
        new(MeshValues.EventCollect, MeshValues.Success, "00", "Data collect success confirmation");

    public static readonly ClientStatus DataMissing =
        new(MeshValues.EventCollect, MeshValues.Error, "02", "Data file is missing or inaccessible.");

    public static readonly ClientStatus Transferred =
        new(MeshValues.EventTransfer, MeshValues.Success, "00", "Data transfer success confirmation");

    public static readonly ClientStatus TooLarge =
        new(MeshValues.EventTransfer, MeshValues.Error, "06", "The data is too large for one request, and AllowChunking is not Y");

    public static readonly ClientStatus InvalidFrom =
        new(MeshValues.EventSend, MeshValues.Error, "07", "Invalid From Address: From_DTS must be this mailbox");

    public static readonly ClientStatus InvalidTo = new(MeshValues.EventSend, MeshValues.Error, "08", "TO_DTS missing");

    public static readonly ClientStatus InvalidVersion = new(MeshValues.EventSend, MeshValues.Error, "09", "Invalid version of the control file");

    public static readonly ClientStatus InvalidMessageType = new(MeshValues.EventSend, MeshValues.Error, "11", "Invalid Message Type");

    public static readonly ClientStatus Polled = new(MeshValues.EventReceive, MeshValues.Success, "00", "Poll ok");

    public bool IsError => Status == MeshValues.Error;

    /// <summary>As a file is named after it: <c>TRANSFER06</c>.</summary>
    public string Name => $"{Event}{Code}";

    public static ClientStatus Malformed(string reason) => new(MeshValues.EventTransfer, MeshValues.Error, "06", $"Malformed control file: {reason}");

    /// <summary>An attempt that will be repeated.</summary>
    public static ClientStatus Delayed(MeshFailure failure) =>
        new(MeshValues.EventTransfer, MeshValues.Success, "05", $"The transfer failed and will be tried again: {failure.Message}");

    /// <summary>Why a message is not sent. MESH's own code, where it has given one, stands as it came.</summary>
    public static ClientStatus OfTransfer(MeshFailure failure) => failure switch
    {
        { Kind: MeshFailureKind.ServerNotTrusted } => new(MeshValues.EventTransfer, MeshValues.Error, "03", $"Server authentication failed: {failure.Message}"),
        { Kind: MeshFailureKind.NotAuthorised } => new(MeshValues.EventTransfer, MeshValues.Error, "04", $"Client authentication failed: {failure.Message}"),
        { Kind: MeshFailureKind.Refused, Error: { Code.Length: > 0 } error } =>
            new(error.Event is { Length: > 0 } step ? step : MeshValues.EventSend, MeshValues.Error, error.Code, error.Description),
        _ => new(MeshValues.EventTransfer, MeshValues.Error, "06", $"The transfer failed: {failure.Message}"),
    };

    public static ClientStatus OfPoll(MeshFailure failure) => failure.Kind switch
    {
        MeshFailureKind.ServerNotTrusted => new(MeshValues.EventReceive, MeshValues.Error, "16", $"Server authentication failed: {failure.Message}"),
        MeshFailureKind.NotAuthorised => new(MeshValues.EventReceive, MeshValues.Error, "17", $"Client authentication failed: {failure.Message}"),
        _ => new(MeshValues.EventReceive, MeshValues.Error, "15", $"The poll failed: {failure.Message}"),
    };

    public StatusRecord At(DateTimeOffset at) => new(at, Event, Status, Code, Description);
}
