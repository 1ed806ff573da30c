using Microsoft.EntityFrameworkCore;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Spine.Itk3.Responses;

namespace SpineSandbox.GpConnectProvider.Messaging.Intake;

/// <summary>Whether the practice has had this message, or this document, before. Asked by the one writer, so that two at once are no gap.</summary>
internal static class Duplicates
{
    /// <returns>The refusal, or null where both are new.</returns>
    public static async Task<Judgement?> FindAsync(
        RecordContext context, Practice practice, IncomingMessage message, MessageDocument? document, Judgement judgement, CancellationToken cancellationToken)
    {
        var seen = context.Messages.Where(row => row.Practice == practice.OdsCode && row.InfrastructureCode != null);

        if (message.Bundle?.MessageId is { } id && await seen.AnyAsync(row => row.MessageId == id, cancellationToken))
        {
            return Refusal(ResponseCodes.DuplicateMessage, "MessageHeader.id");
        }

        // Only a document that was taken counts: one that was refused may be mended and sent again.
        if (judgement.Infrastructure.Code.IsPositive && document?.Id is { } documentId
            && await seen.AnyAsync(row => row.DocumentId == documentId, cancellationToken))
        {
            return Refusal(ResponseCodes.DuplicateDocument, "Composition.identifier");
        }

        return null;
    }

    private static Judgement Refusal(ResponseCode code, string where) => Judgement.Refused(new Response(code, $"{where} was received before"));
}
