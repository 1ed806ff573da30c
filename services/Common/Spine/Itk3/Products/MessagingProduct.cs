using SpineSandbox.Spine.Interactions;
using SpineSandbox.Spine.Itk3.Header;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.Spine.Itk3.Products;

/// <summary>One row of the messaging products: by which workflow a message travels, and what its header must say.</summary>
/// <param name="Title">For people.</param>
/// <param name="Product">What a practice switches on and off.</param>
/// <param name="Workflow">Answers travel on its acknowledgement workflow.</param>
/// <param name="MessageDefinition">The canonical URL, without a version.</param>
/// <param name="LocalExtensions">What the part LocalExtension may say; we send the first.</param>
/// <param name="RecipientType">What we send; receivers take both.</param>
public sealed record MessagingProduct(
    string Title,
    GpConnectProduct Product,
    WorkflowId Workflow,
    MessageEvent Event,
    string MessageDefinition,
    IReadOnlyList<string> LocalExtensions,
    RecipientType RecipientType)
{
    /// <summary>The handling of a message that we send: both acknowledgements are asked for, as the specification wants it.</summary>
    /// <param name="senderReference">Our own name for the activity.</param>
    public MessageHandling Handling(string senderReference) => new()
    {
        BusAckRequested = true,
        InfAckRequested = true,
        RecipientType = RecipientType,
        MessageDefinition = MessageDefinition,
        SenderReference = senderReference,
        LocalExtension = LocalExtensions[0],
    };
}
