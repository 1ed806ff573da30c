using System.Globalization;
using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.GpConnectProvider.Messaging.Store;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.Spine.Itk3.Responses;
using SpineSandbox.Spine.Itk3.Wire;
using SpineSandbox.Spine.Mesh;

namespace SpineSandbox.GpConnectProvider.Messaging.Outgoing;

/// <summary>Writes the acknowledgements of a message as messages of their own: at most one of each kind.</summary>
internal static class Answers
{
    /// <summary>None where the control file names nobody to answer.</summary>
    public static IEnumerable<OutgoingMessage> To(IncomingMessage message, Judgement judgement, Practice practice, DateTimeOffset now) =>
        MailboxId.TryParse(message.Control.FromDts, out var sender) && WorkflowId.TryParse(message.Control.WorkflowId, out var workflow)
            ? judgement.Responses.Select(response => Of(message, response, practice, sender, workflow, now))
            : [];

    private static OutgoingMessage Of(
        IncomingMessage message, Response response, Practice practice, MailboxId sender, WorkflowId workflow, DateTimeOffset now)
    {
        var acknowledgement = new Acknowledgement
        {
            Id = Guid.NewGuid(),
            Code = response.Code,
            ResponseTo = message.Bundle?.MessageId ?? Acknowledgement.UnreadableOriginal,
            SenderReference = message.Bundle?.Handling.Reference ?? Acknowledgement.UnreadableOriginal,
            Sender = practice.OdsCode,
            SourceMailbox = practice.Mailbox!.Value,
            Timestamp = now,
            Diagnostics = response.Diagnostics,
        };
        var kind = response.Code.IsBusiness ? "Business" : "Infrastructure";

        return new OutgoingMessage
        {
            From = practice.Mailbox.Value,
            To = sender,
            Workflow = workflow.Acknowledgement,
            LocalId = practice.OdsCode,
            Subject = $"{kind} response {response.Code.Code}",
            Stem = string.Create(CultureInfo.InvariantCulture, $"{practice.OdsCode}_{now.UtcDateTime:yyyyMMddHHmmss}_{acknowledgement.Id:N}"),
            Content = ItkWire.ToXml(acknowledgement.ToMessage().ToBundle()),
        };
    }
}
