using Microsoft.Extensions.Options;
using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.GpConnectProvider.Messaging.Mailboxes;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Spine.Itk3.Responses;

namespace SpineSandbox.GpConnectProvider.Messaging.Checking;

/// <summary>Whether a message can be read and keeps the rules: the first code that applies, else Success.</summary>
internal sealed class MessageChecks(IOptions<MailboxOptions> options)
{
    /// <summary>The checks in their order; each gives the refusal, or null where it finds nothing.</summary>
    private static readonly Func<IncomingMessage, Practice, Response?>[] Order =
    [
        ReadableRules.Check,
        HandlingRules.Check,
        HeaderRules.Check,
        RecipientRules.Check,
        AttachmentRules.Check,
        PayloadRules.Check,
    ];

    public Response Check(IncomingMessage message, Practice practice)
    {
        if (message.Content.Length > options.Value.LargestMessage)
        {
            return new Response(ResponseCodes.TooLarge, $"{message.Content.Length} bytes; {options.Value.LargestMessage} at most");
        }

        return Order.Select(check => check(message, practice)).FirstOrDefault(refusal => refusal is not null)
            ?? new Response(ResponseCodes.Success);
    }
}
