using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SpineSandbox.GpConnectProvider.Messaging.Checking;
using SpineSandbox.GpConnectProvider.Messaging.Outgoing;
using SpineSandbox.GpConnectProvider.Messaging.Store;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Itk3.Responses;
using SpineSandbox.Spine.Mesh.Folders;

namespace SpineSandbox.GpConnectProvider.Messaging.Intake;

/// <summary>
/// Takes one message out of IN: judges it, then commits message, task and answers as one, and only then removes the files.
/// A crash before the commit leaves all as it was; after it, the message is known and is not taken again.
/// </summary>
internal sealed partial class MessageIntake(
    SandboxStore<RecordContext, PracticeDirectory> store,
    MessageChecks checks,
    PatientMatch patients,
    OutgoingPost post,
    TimeProvider clock,
    ILogger<MessageIntake> log)
{
    public async Task TakeAsync(Practice practice, MessageFiles files, CancellationToken cancellationToken)
    {
        // A trace of its own: MESH carries none from the sender.
        using var activity = new Activity("Take message").Start();
        var message = await IncomingMessage.ReadAsync(files, cancellationToken);
        var generation = store.Current;
        var now = clock.GetUtcNow();

        if (!await IsKnownAsync(generation, practice, message, cancellationToken))
        {
            var judgement = message.IsAnswered ? await JudgeAsync(practice, message, cancellationToken) : null;
            var final = await generation.WriteAsync((context, _) => CommitAsync(context, practice, message, judgement, now, cancellationToken), cancellationToken);
            LogTaken(log, message.DtsId, practice.OdsCode.Value, message.Control.WorkflowId, final?.Infrastructure.Code.Code, final?.Business?.Code.Code);
        }

        files.Delete();
        await post.SendAsync(cancellationToken);
    }

    private static async Task<bool> IsKnownAsync(
        StoreGeneration<RecordContext, PracticeDirectory> generation, Practice practice, IncomingMessage message, CancellationToken cancellationToken)
    {
        await using var context = generation.Open();
        return await context.Messages.AnyAsync(row => row.Practice == practice.OdsCode && row.DtsId == message.DtsId, cancellationToken);
    }

    private async Task<Judgement> JudgeAsync(Practice practice, IncomingMessage message, CancellationToken cancellationToken)
    {
        var infrastructure = checks.Check(message, practice);
        if (!infrastructure.Code.IsPositive)
        {
            return Judgement.Refused(infrastructure);
        }

        var (business, heldAs) = await patients.MatchAsync(practice, MessageDocument.Of(message), cancellationToken);
        return new Judgement(infrastructure, business) { HeldAs = heldAs };
    }

    private static async Task<Judgement?> CommitAsync(
        RecordContext context, Practice practice, IncomingMessage message, Judgement? judgement, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var document = message.Bundle?.Payload is null ? null : MessageDocument.Of(message);
        var final = judgement is null ? null : await Duplicates.FindAsync(context, practice, message, document, judgement, cancellationToken) ?? judgement;

        var row = new ReceivedMessage
        {
            Practice = practice.OdsCode,
            DtsId = message.DtsId,
            From = message.Control.FromDts,
            Workflow = message.Control.WorkflowId,
            Subject = message.Control.Subject,
            ReceivedAt = now,
            MessageId = message.Bundle?.MessageId,
            DocumentId = final?.IsAccepted == true ? document?.Id : null,
            InfrastructureCode = final?.Infrastructure.Code.Code,
            BusinessCode = final?.Business?.Code.Code,
            Diagnostics = final?.Infrastructure.Diagnostics ?? final?.Business?.Diagnostics,
            Content = message.Content,
        };
        context.Add(row);
        if (final is not null)
        {
            context.AddRange(Answers.To(message, final, practice, now));
            await Replacements.ApplyAsync(context, practice, document, final, cancellationToken);
        }

        if (final?.IsAccepted == true)
        {
            context.Add(NewTask(practice, message, document!, row, final, now));
        }

        await context.SaveChangesAsync(cancellationToken);

        return final;
    }

    private static WorkflowTask NewTask(
        Practice practice, IncomingMessage message, MessageDocument document, ReceivedMessage row, Judgement judgement, DateTimeOffset now) => new()
    {
        Practice = practice.OdsCode,
        NhsNumber = judgement.HeldAs!.Value,
        Message = row,
        Product = message.Product!.Product,
        Subject = message.Control.Subject ?? document.Title ?? message.Product.Title,
        PatientName = document.PatientName,
        BirthDate = document.BirthDate!.Value,
        From = document.SenderName ?? message.Bundle!.Sender ?? message.Control.FromDts ?? "",
        CreatedAt = now,
        DocumentId = document.Id!,
        Replaces = document.Replaces,
        PatientDeceased = judgement.Business!.Code == ResponseCodes.PatientRecentlyDeceased,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Took {DtsId} for {OdsCode} on {WorkflowId}: infrastructure {InfrastructureCode}, business {BusinessCode}")]
    private static partial void LogTaken(ILogger log, string dtsId, string odsCode, string? workflowId, string? infrastructureCode, string? businessCode);
}
