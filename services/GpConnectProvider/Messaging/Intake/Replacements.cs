using Microsoft.EntityFrameworkCore;
using SpineSandbox.GpConnectProvider.Messaging.Store;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Spine.Itk3.Responses;

namespace SpineSandbox.GpConnectProvider.Messaging.Intake;

/// <summary>
/// A document that replaces another: the old task is archived, and where the new document could not be processed neither holds.
/// A target that the practice never had changes nothing: the new document is taken as any other.
/// </summary>
internal static class Replacements
{
    public static async Task ApplyAsync(
        RecordContext context, Practice practice, MessageDocument? document, Judgement judgement, CancellationToken cancellationToken)
    {
        if (document?.Replaces is not { } replaced || NewStatus(judgement) is not { } status)
        {
            return;
        }

        var former = await context.Tasks
            .Where(task => task.Practice == practice.OdsCode && task.DocumentId == replaced)
            .ToListAsync(cancellationToken);
        foreach (var task in former.Where(task => task.NhsNumber == (judgement.HeldAs ?? document.NhsNumber)))
        {
            task.Status = status;
        }
    }

    private static WorkflowTaskStatus? NewStatus(Judgement judgement) => judgement switch
    {
        { IsAccepted: true } => WorkflowTaskStatus.Replaced,
        { Infrastructure.Code: var code } when code == ResponseCodes.ReplacementFailed => WorkflowTaskStatus.Void,
        _ => null,
    };
}
