using Microsoft.EntityFrameworkCore;
using SpineSandbox.GpConnectProvider.Messaging.Filing;
using SpineSandbox.GpConnectProvider.Messaging.Intake;
using SpineSandbox.GpConnectProvider.Messaging.Store;
using SpineSandbox.GpConnectProvider.Practices;
using SpineSandbox.GpConnectProvider.Records;
using SpineSandbox.Sandbox.Store;
using SpineSandbox.Spine.Interactions;

namespace SpineSandbox.GpConnectProvider.Messaging.Tasks;

/// <summary>The workflow of the practices: what waits for somebody, and what was decided.</summary>
internal sealed class TaskDesk(SandboxStore<RecordContext, PracticeDirectory> store, TimeProvider clock)
{
    /// <summary>The newest first, without the messages.</summary>
    public async Task<IReadOnlyList<WorkflowTask>> ListAsync(OdsCode? practice, CancellationToken cancellationToken)
    {
        await using var context = store.Current.Open();
        return await context.Tasks.AsNoTracking()
            .Where(task => practice == null || task.Practice == practice)
            .OrderByDescending(task => task.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>A task with all that its message holds, or null where the practice has none of that number.</summary>
    public async Task<OpenedTask?> OpenAsync(OdsCode? practice, int id, CancellationToken cancellationToken)
    {
        await using var context = store.Current.Open();
        var task = await context.Tasks.AsNoTracking().Include(task => task.Message)
            .FirstOrDefaultAsync(task => task.Id == id && (practice == null || task.Practice == practice), cancellationToken);

        return task is null ? null : OpenedTask.Of(task);
    }

    /// <summary>Decides on an open task. What is accepted is filed in the record; a newer version takes the place of an older one.</summary>
    public Task<TaskDecision> DecideAsync(OdsCode? practice, int id, bool accept, string? by, string? note, CancellationToken cancellationToken) =>
        store.Current.WriteAsync(
            async (context, _) =>
            {
                var task = await context.Tasks.Include(task => task.Message)
                    .FirstOrDefaultAsync(task => task.Id == id && (practice == null || task.Practice == practice), cancellationToken);
                if (task is null)
                {
                    return TaskDecision.NoSuchTask;
                }

                if (task.Status != WorkflowTaskStatus.Open)
                {
                    return TaskDecision.AlreadyDecided;
                }

                if (accept)
                {
                    await FileAsync(context, task, by, cancellationToken);
                }

                task.Status = accept ? WorkflowTaskStatus.Accepted : WorkflowTaskStatus.Rejected;
                task.DecidedAt = clock.GetUtcNow();
                task.DecidedBy = by;
                task.Note = note;
                await context.SaveChangesAsync(cancellationToken);

                return TaskDecision.Decided;
            },
            cancellationToken);

    private static async Task FileAsync(RecordContext context, WorkflowTask task, string? by, CancellationToken cancellationToken)
    {
        var patient = await context.Patients.FirstAsync(
            row => row.Practice == task.Practice && row.NhsNumber == task.NhsNumber, cancellationToken);
        await RemoveReplacedAsync(context, task, patient.Id, cancellationToken);

        var document = OpenedTask.DocumentOf(task);
        var filed = task.Product == GpConnectProduct.UpdateRecord ? [] : await DocumentsAsync(context, task, document, by, cancellationToken);
        IEnumerable<RecordItem> entries = task.Product == GpConnectProduct.UpdateRecord
            ? new ProposedEntries(document, task.Id, by).All()
            : filed.Select(row => row.Entry);
        context.AddRange(entries.Select(item => RecordEntry.Of(item, patient.Id)));
        context.AddRange(filed.Select(row => row.File));
    }

    private static async Task<IReadOnlyList<FiledDocument>> DocumentsAsync(
        RecordContext context, WorkflowTask task, MessageDocument document, string? by, CancellationToken cancellationToken)
    {
        // A record names organisations that its system knows.
        var author = await context.Organisations.Select(row => (OdsCode?)row.OdsCode)
            .FirstOrDefaultAsync(code => code == document.CustodianCode, cancellationToken);

        return [.. FiledDocument.Of(document, OpenedTask.Of(task).Attachments, task.Id, author, by)];
    }

    private static async Task RemoveReplacedAsync(RecordContext context, WorkflowTask task, int patient, CancellationToken cancellationToken)
    {
        var replaced = await context.Tasks
            .Where(row => row.Practice == task.Practice && row.DocumentId == task.Replaces)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in replaced)
        {
            var (entries, files) = (ProposedEntries.PrefixOf(id), AttachmentNames.PrefixOf(id));
            context.RemoveRange(await context.Entries.Where(entry => entry.PatientId == patient && entry.EntryId.StartsWith(entries)).ToListAsync(cancellationToken));
            context.RemoveRange(await context.Files.Where(file => file.Name.StartsWith(files)).ToListAsync(cancellationToken));
        }
    }
}

/// <summary>What became of a decision.</summary>
internal enum TaskDecision
{
    Decided,
    NoSuchTask,
    AlreadyDecided,
}
