using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Spine.Itk3.Responses;

namespace SpineSandbox.GpConnectProvider.Messaging.Checking;

/// <summary>10009: whether there is a message at all: a Bundle whose first entry is a header with an ID.</summary>
internal static class ReadableRules
{
    public static Response? Check(IncomingMessage message, Practice practice) => message switch
    {
        { Bundle: null } => Refusal(message.Unreadable),
        { Bundle.Bundle: var bundle } when bundle.ResourceType() != "Bundle" => Refusal("The document is no Bundle"),
        { Bundle.Header: null } => Refusal("The first entry is no MessageHeader"),
        { Bundle.MessageId: null } => Refusal("The MessageHeader has no id"),
        _ => null,
    };

    private static Response Refusal(string? diagnostics) => new(ResponseCodes.Unreadable, diagnostics);
}
