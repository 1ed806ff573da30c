using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Spine.Itk3.Header;
using SpineSandbox.Spine.Itk3.Products;
using SpineSandbox.Spine.Itk3.Responses;

namespace SpineSandbox.GpConnectProvider.Messaging.Checking;

/// <summary>10001 to 10010: the parts of the message handling extension, one row each.</summary>
internal static class HandlingRules
{
    private static readonly (ResponseCode Code, string Fault, Func<HandlingParts, MessagingProduct?, bool> Breaks)[] Rows =
    [
        (ResponseCodes.HandlingSpecification, "The header has no message handling extension", (parts, _) => !parts.IsThere),
        (ResponseCodes.InfrastructureFlag, "InfAckRequested is no boolean", (parts, _) => parts.Infrastructure is null),
        (ResponseCodes.BusinessFlag, "BusAckRequested is no boolean", (parts, _) => parts.Business is null),
        (ResponseCodes.HandlingBusinessRule, "GP Connect asks for both acknowledgements", (parts, _) => parts is { Infrastructure: false } or { Business: false }),
        (ResponseCodes.RecipientType, "RecipientType is neither FA nor FI", (parts, _) => parts.Recipient is null),
        (ResponseCodes.MessageDefinition, "MessageDefinition is not that of this workflow", (parts, product) => product is not null && Name(parts) != product.MessageDefinition),
        (ResponseCodes.MessageDefinitionVersion, "MessageDefinition names a version that is not known", (parts, _) => parts.Definition?.Contains('|', StringComparison.Ordinal) == true),
        (ResponseCodes.SenderReference, "SenderReference is missing or too long", (parts, _) => parts.Reference is not { Length: > 0 and <= MessageHandling.LongestReference }),
        (ResponseCodes.HandlingSpecification, "LocalExtension is not one of this workflow", (parts, product) => parts.Local is null || product?.LocalExtensions.Contains(parts.Local) == false),
    ];

    public static Response? Check(IncomingMessage message, Practice practice)
    {
        var parts = message.Bundle!.Handling;

        return Rows.Where(row => row.Breaks(parts, message.Product)).Select(row => new Response(row.Code, row.Fault)).FirstOrDefault();
    }

    // A canonical URL may end in a bar and a version.
    private static string? Name(HandlingParts parts) => parts.Definition?.Split('|')[0];
}
