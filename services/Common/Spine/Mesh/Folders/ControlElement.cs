namespace SpineSandbox.Spine.Mesh.Folders;

/// <summary>An element of the control file and the member that holds it.</summary>
internal sealed record ControlElement(string Name, Func<ControlFile, string?> Text, Func<ControlFile, string, ControlFile> With)
{
    private const string Yes = "Y";
    private const string No = "N";

    private static readonly string[] Affirmations = [Yes, "YES", "T", "TRUE", "ON", "1"];

    /// <summary>All but the status record, in the order in which they are written. They may come in any other.</summary>
    public static readonly IReadOnlyList<ControlElement> All =
    [
        new("Version", file => file.Version, (file, text) => file with { Version = text }),
        new("AddressType", file => file.AddressType, (file, text) => file with { AddressType = text }),
        new("MessageType", file => file.MessageType, (file, text) => file with { MessageType = text }),
        new("From_DTS", file => file.FromDts, (file, text) => file with { FromDts = text }),
        new("To_DTS", file => file.ToDts, (file, text) => file with { ToDts = text }),
        new("From_ESMTP", file => file.FromEsmtp, (file, text) => file with { FromEsmtp = text }),
        new("To_ESMTP", file => file.ToEsmtp, (file, text) => file with { ToEsmtp = text }),
        new("Subject", file => file.Subject, (file, text) => file with { Subject = text }),
        new("LocalId", file => file.LocalId, (file, text) => file with { LocalId = text }),
        new("DTSId", file => file.DtsId, (file, text) => file with { DtsId = text }),
        new("PartnerId", file => file.PartnerId, (file, text) => file with { PartnerId = text }),
        Flag("Compress", file => file.Compress, (file, flag) => file with { Compress = flag }),
        Flag("AllowChunking", file => file.AllowChunking, (file, flag) => file with { AllowChunking = flag }),
        Flag("Encrypted", file => file.Encrypted, (file, flag) => file with { Encrypted = flag }),
        new("WorkflowId", file => file.WorkflowId, (file, text) => file with { WorkflowId = text }),
        new("ProcessId", file => file.ProcessId, (file, text) => file with { ProcessId = text }),
        new("DataChecksum", file => file.DataChecksum, (file, text) => file with { DataChecksum = text }),
        Flag("IsCompressed", file => file.IsCompressed, (file, flag) => file with { IsCompressed = flag }),
    ];

    private static ControlElement Flag(string name, Func<ControlFile, bool?> flag, Func<ControlFile, bool, ControlFile> with) => new(
        name,
        file => flag(file) switch { true => Yes, false => No, null => null },
        (file, text) => with(file, Affirmations.Contains(text, StringComparer.OrdinalIgnoreCase)));
}
