using SpineSandbox.Fhir;
using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Spine.Itk3.Responses;
using SpineSandbox.Spine.Itk3.Wire;

namespace SpineSandbox.GpConnectProvider.Messaging.Checking;

/// <summary>
/// 20001, 20002: a receiver that the header names is not here; GP Connect names none. 20010: the practice has the product
/// switched off, or its system has no such product, so that the sender must go another way.
/// </summary>
internal static class RecipientRules
{
    public static Response? Check(IncomingMessage message, Practice practice) => message switch
    {
        { Bundle.Receiver: { } receiver } when receiver.ResourceType() != "Organization" =>
            new(ResponseCodes.UnrecognisedRecipientPerson, "MessageHeader.receiver names a person"),
        { Bundle.Receiver: { } receiver } when ReceivedBundle.OdsCodeOf(receiver) != practice.OdsCode.Value =>
            new(ResponseCodes.UnrecognisedRecipient, "MessageHeader.receiver is not this practice"),
        { Product: null } => new(ResponseCodes.UnrecognisedPayloadRecipient, "The practice's system does not support this workflow"),
        _ when !practice.Enabled => new(ResponseCodes.UnrecognisedPayloadRecipient, "GP Connect is switched off at the practice"),
        { Product: { } product } when practice.DisabledProducts.Contains(product.Product) =>
            new(ResponseCodes.UnrecognisedPayloadRecipient, "The product is switched off at the practice"),
        _ => null,
    };
}
