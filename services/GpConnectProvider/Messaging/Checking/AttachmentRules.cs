using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Spine.Itk3.Responses;

namespace SpineSandbox.GpConnectProvider.Messaging.Checking;

/// <summary>
/// 20004, 20005: kinds of files. No list is published; ours: what a reader can show is supported, sound, film and office
/// formats are approved but not supported here, and anything else, programs and scripts above all, is not approved.
/// </summary>
internal static class AttachmentRules
{
    private static readonly HashSet<string> Supported = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/pdf", "text/plain", "text/rtf", "application/rtf", "image/jpeg", "image/png", "image/tiff", "image/gif",
    };

    private static readonly string[] Unsupported = ["audio/", "video/", "image/", "application/msword", "application/vnd.openxmlformats-officedocument."];

    public static bool IsSupported(string? contentType) => contentType is not null && Supported.Contains(contentType.Split(';')[0].Trim());

    public static Response? Check(IncomingMessage message, Practice practice) =>
        MessageDocument.Of(message).Resources
            .Where(resource => resource.ResourceType() == "Binary")
            .Select(file => file.Str("contentType"))
            .Where(type => type is not null && !IsSupported(type))
            .Select(type => new Response(
                Unsupported.Any(known => type!.StartsWith(known, StringComparison.OrdinalIgnoreCase)) ? ResponseCodes.UnsupportedAttachment : ResponseCodes.NonApprovedAttachment,
                "Binary.contentType"))
            .FirstOrDefault();
}
