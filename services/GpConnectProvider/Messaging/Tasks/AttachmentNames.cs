using SpineSandbox.Spine.Itk3.Documents;

namespace SpineSandbox.GpConnectProvider.Messaging.Tasks;

/// <summary>Names for files that are saved: by task and number, nothing that the sender chose.</summary>
internal static class AttachmentNames
{
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [Attachment.Pdf] = "pdf",
        ["text/plain"] = "txt",
        ["text/rtf"] = "rtf",
        ["application/rtf"] = "rtf",
        ["image/jpeg"] = "jpg",
        ["image/png"] = "png",
        ["image/tiff"] = "tif",
        ["image/gif"] = "gif",
    };

    /// <summary>With which the names of all files of a task begin.</summary>
    public static string PrefixOf(int task) => $"task-{task}-";

    public static string Of(int task, int number, Attachment file) =>
        $"{PrefixOf(task)}{number}.{Extensions.GetValueOrDefault(file.ContentType.Split(';')[0].Trim(), "bin")}";
}
